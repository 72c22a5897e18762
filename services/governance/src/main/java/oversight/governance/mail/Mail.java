package oversight.governance.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param subject one line
 * @param text plain words
 * @param unsubscribe the address that ends such mails with one click (RFC 8058); empty for none
 * @param invitation a calendar with a method (RFC 6047); null for none
 */
public record Mail(
    String to, String subject, String text, String unsubscribe, @Nullable Invitation invitation) {
  /**
   * An invitation beside the words.
   *
   * @param method {@code REQUEST} or {@code CANCEL}
   * @param calendar the iCalendar, UTF-8
   */
  public record Invitation(String method, String calendar) {}
}
