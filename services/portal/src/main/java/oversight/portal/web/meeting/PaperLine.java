package oversight.portal.web.meeting;

import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Tag;
import oversight.region.Region;

/**
 * A paper for a meeting.
 *
 * @param field its field of the form: {@code paper-0}, counted over the whole agenda
 * @param title what it is called
 * @param item the item that it is for
 * @param author whose it is, in words
 * @param state how far it has come
 * @param dates when it is due or was issued
 * @param issues whether it can be issued
 * @param takesBack whether it can be taken back
 */
public record PaperLine(
    String field,
    String title,
    String item,
    String author,
    Tag state,
    String dates,
    boolean issues,
    boolean takesBack) {
  static final String FIELD = "paper-";

  static List<PaperLine> of(Meeting meeting, Region region) {
    List<PaperLine> lines = new ArrayList<>();
    for (AgendaItem item : meeting.getItemsList()) {
      for (Paper paper : item.getPapersList()) {
        lines.add(of(FIELD + lines.size(), item, paper, region));
      }
    }
    return lines;
  }

  private static PaperLine of(String field, AgendaItem item, Paper paper, Region region) {
    return new PaperLine(
        field,
        paper.getTitle(),
        "%d. %s".formatted(item.getNumber(), item.getTitle()),
        Wording.organisation(region, paper.getAuthor()),
        tag(paper.getState()),
        paper.getIssued()
            ? "Issued " + Wording.day(paper.getIssuedOn())
            : "Due " + Wording.day(paper.getDueOn()),
        !paper.getIssued() && !paper.getTakenBack(),
        paper.getIssued() && !paper.getTakenBack());
  }

  /** A paper's state in a word. */
  public static Tag tag(PaperState state) {
    return switch (state) {
      case AWAITED -> new Tag("Awaited", "yellow");
      case OVERDUE -> new Tag("Overdue", "red");
      case ISSUED -> new Tag("Issued", "green");
      case ISSUED_LATE -> new Tag("Issued late", "orange");
      case TAKEN_BACK -> new Tag("Taken back", "grey");
      case PAPER_STATE_UNSPECIFIED, UNRECOGNIZED -> new Tag("Not known", "grey");
    };
  }
}
