package oversight.governance.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import oversight.governance.Person;
import oversight.governance.Platform;
import oversight.governance.Secrets;
import oversight.governance.mail.Mailer;
import oversight.governance.v1.DueItem;
import oversight.governance.v1.PublicationMail;
import oversight.governance.v1.ReminderLink;
import oversight.governance.v1.ReminderLink.Purpose;
import oversight.governance.v1.Reminders;
import oversight.governance.v1.UpdateRemindersRequest;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** Who asked for mail: asked for, confirmed, ended. */
@Service
public class Subscriptions {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final CallerTransactions transactions;
  private final SubscriptionStore store;
  private final DueItems due;
  private final Mailer mailer;
  private final Region region;
  private final Clock clock;

  Subscriptions(
      CallerTransactions transactions,
      SubscriptionStore store,
      DueItems due,
      Mailer mailer,
      Region region,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.due = due;
    this.mailer = mailer;
    this.region = region;
    this.clock = clock;
  }

  /** The caller's own subscription, and what is due. */
  public Reminders get(Caller caller) {
    Optional<Subscription> own = transactions.read(caller, () -> store.find(caller.subject()));
    Reminders.Builder answer = Reminders.newBuilder().setAvailable(mailer.isAvailable());
    own.ifPresent(subscription ->
        answer
            .setEmail(subscription.email())
            .setConfirmed(subscription.confirmed())
            .setDigest(subscription.digest())
            .setInvitations(subscription.invitations())
            .setPublications(
                PublicationMail.newBuilder()
                    .setReports(subscription.publications().reports())
                    .addAllCollaborations(subscription.publications().collaborations())
                    .setPacks(subscription.publications().packs())));
    List<Due> items = due.of(caller, LocalDate.now(clock.withZone(ZONE)));
    items.forEach(item ->
        answer.addDue(
            DueItem.newBuilder()
                .setRecord(item.record())
                .setTitle(item.title())
                .setWhat(item.what())
                .setDueOn(item.day().toString())
                .setOverdue(item.stage() == Due.Stage.OVERDUE)));
    return answer.build();
  }

  /** Asks for mail at an address; another address must be confirmed anew. */
  public Reminders update(Caller caller, UpdateRemindersRequest request) {
    if (!mailer.isAvailable()) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "The platform has no mail server, so nothing can be sent.",
          Map.of("move", "update"));
    }
    if (request.hasPublications()) {
      request.getPublications().getCollaborationsList().forEach(this::seeThatAMailMayNameIt);
    }
    transactions.write(
        caller,
        () -> {
          Optional<Subscription> known = store.find(caller.subject());
          Optional<Subscription> before =
              known.filter(one -> one.email().equals(request.getEmail()));
          store.save(
              new Subscription(
                  Person.of(caller),
                  request.getEmail(),
                  before.map(Subscription::confirmed).orElse(false),
                  request.getDigest(),
                  request.getInvitations(),
                  before.map(Subscription::confirmSecret).orElseGet(Secrets::next),
                  // For ever the same, so that the link in the oldest mail still works.
                  known.map(Subscription::unsubscribeSecret).orElseGet(Secrets::next),
                  before.map(Subscription::asked).orElse(false),
                  request.hasPublications()
                      ? wish(request.getPublications())
                      : known.map(Subscription::publications).orElse(PublicationWish.NONE),
                  OffsetDateTime.now(clock),
                  null));
          return true;
        });
    return get(caller);
  }

  private static PublicationWish wish(PublicationMail mail) {
    return new PublicationWish(
        mail.getReports(),
        mail.getCollaborationsList().stream().sorted().toList(),
        mail.getPacks());
  }

  /** One that needs a clearance is refused in the words for one that there is none of. */
  private void seeThatAMailMayNameIt(String slug) {
    if (region
        .collaboration(slug)
        .map(Collaboration::clearance)
        .filter(String::isEmpty)
        .isEmpty()) {
      throw new InvalidFieldException(
          "publications.collaborations", "No mail names a collaboration called " + slug + ".");
    }
  }

  /** Ends the caller's own. */
  public Reminders end(Caller caller) {
    transactions.write(
        caller,
        () -> {
          store.end(caller.subject());
          return true;
        });
    return get(caller);
  }

  /** What a link from a mail would do. */
  public ReminderLink look(String secret) {
    return transactions.read(Platform.CALLER, () -> link(find(secret), secret));
  }

  /** Does what a link from a mail says; again, it is done already. */
  public ReminderLink follow(String secret) {
    return transactions.write(
        Platform.CALLER,
        () -> {
          Subscription found = find(secret);
          if (secret.equals(found.unsubscribeSecret())) {
            store.end(found.person().subject());
          } else if (found.isActive()) {
            store.confirm(found.person().subject());
          }
          return link(find(secret), secret);
        });
  }

  private Subscription find(String secret) {
    return store
        .findBySecret(secret)
        .filter(found -> found.isActive() || secret.equals(found.unsubscribeSecret()))
        .orElseThrow(() -> new NotFoundException("the link"));
  }

  private static ReminderLink link(Subscription found, String secret) {
    boolean ends = secret.equals(found.unsubscribeSecret());
    return ReminderLink.newBuilder()
        .setPurpose(ends ? Purpose.UNSUBSCRIBE : Purpose.CONFIRM)
        .setDone(ends ? !found.isActive() : found.confirmed())
        .build();
  }
}
