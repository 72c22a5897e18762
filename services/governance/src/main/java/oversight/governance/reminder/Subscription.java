package oversight.governance.reminder;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import oversight.governance.Person;

/**
 * What somebody asked to be sent.
 *
 * @param person who
 * @param email where to; empty once it was given up
 * @param confirmed whether somebody followed the link that was sent there
 * @param digest whether what is due is sent
 * @param invitations whether invitations to meetings are
 * @param confirmSecret in the link that confirms the address
 * @param unsubscribeSecret in the link that ends it
 * @param asked whether the link that confirms was sent
 * @param publications of what is published, what is told
 * @param publicationsSince what was published before is no news
 * @param digestOn the day of the last digest; null before the first
 */
record Subscription(
    Person person,
    String email,
    boolean confirmed,
    boolean digest,
    boolean invitations,
    String confirmSecret,
    String unsubscribeSecret,
    boolean asked,
    PublicationWish publications,
    OffsetDateTime publicationsSince,
    @Nullable LocalDate digestOn) {
  boolean isActive() {
    return !email.isEmpty();
  }
}
