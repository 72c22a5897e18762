package oversight.portal.web.diary;

import java.util.List;
import java.util.Optional;
import oversight.governance.v1.CalendarLink;
import oversight.governance.v1.DueItem;
import oversight.governance.v1.Reminders;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.page.Tag;
import oversight.portal.web.text.Moments;

/**
 * What is due, the caller's reminders and the secret addresses of the calendar.
 *
 * @param due soonest first
 * @param available whether the platform can send mail
 * @param email where reminders go, as typed; empty for nowhere
 * @param confirmed whether the address was confirmed
 * @param digest whether what is due is sent
 * @param invitations whether invitations are
 * @param links the secret addresses that work
 * @param given the address just given out, shown this once; empty for none
 * @param problems what is wrong
 */
public record DiaryPage(
    List<DueLine> due,
    boolean available,
    String email,
    boolean confirmed,
    boolean digest,
    boolean invitations,
    List<LinkLine> links,
    String given,
    List<Problem> problems) {
  /** Something that is due. */
  public record DueLine(Link link, String what, String day, Optional<Tag> tag) {}

  /** A secret address that works, without its secret. */
  public record LinkLine(String title, String given, String read, String revoke) {}

  static DiaryPage of(
      Reminders reminders,
      List<CalendarLink> links,
      String email,
      String given,
      List<Problem> problems) {
    return new DiaryPage(
        reminders.getDueList().stream().map(DiaryPage::due).toList(),
        reminders.getAvailable(),
        email,
        reminders.getConfirmed(),
        reminders.getEmail().isEmpty() || reminders.getDigest(),
        reminders.getEmail().isEmpty() || reminders.getInvitations(),
        links.stream().filter(link -> !link.hasRevokeTime()).map(DiaryPage::line).toList(),
        given,
        problems);
  }

  private static DueLine due(DueItem item) {
    return new DueLine(
        new Link(item.getTitle(), "/" + item.getRecord()),
        item.getWhat(),
        Wording.day(item.getDueOn()),
        item.getOverdue() ? Optional.of(new Tag("Overdue", "red")) : Optional.empty());
  }

  private static LinkLine line(CalendarLink link) {
    return new LinkLine(
        link.getTitle(),
        Moments.moment(link.getCreateTime()),
        link.hasReadTime() ? Moments.moment(link.getReadTime()) : "Never",
        "/diary/" + link.getName() + "/revoke");
  }
}
