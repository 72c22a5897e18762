package oversight.governance.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param letter which letter it is, the same where it is sent again: two mails of one letter have
 *     one Message-ID, so that a mail program or server that knows the first drops the second (RFC
 *     5322, 3.6.4)
 * @param to the address
 * @param subject one line
 * @param text plain words
 * @param unsubscribe the address that ends such mails with one click (RFC 8058); empty for none
 * @param invitation a calendar with a method (RFC 6047); null for none
 */
public record Mail(
    String letter,
    String to,
    String subject,
    String text,
    String unsubscribe,
    @Nullable Invitation invitation) {
  /**
   * An invitation beside the words.
   *
   * @param method {@code REQUEST} or {@code CANCEL}
   * @param calendar the iCalendar, UTF-8
   */
  public record Invitation(String method, String calendar) {}
}
