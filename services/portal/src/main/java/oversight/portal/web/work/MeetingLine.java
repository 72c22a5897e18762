package oversight.portal.web.work;

import java.time.LocalDate;
import java.util.List;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;
import oversight.portal.web.register.States;
import oversight.portal.web.text.Numbers;

/**
 * A meeting to come.
 *
 * @param link the meeting
 * @param day when it is
 * @param state how far it has come
 * @param circulate by when agenda and papers go out, or when they did
 * @param papers how many papers there are, and how many are issued
 */
public record MeetingLine(Link link, String day, Tag state, String circulate, String papers) {
  static MeetingLine of(Meeting meeting, LocalDate today) {
    List<Paper> papers =
        meeting.getItemsList().stream()
            .flatMap(item -> item.getPapersList().stream())
            .filter(paper -> paper.getState() != PaperState.TAKEN_BACK)
            .toList();
    long issued = papers.stream().filter(Paper::getIssued).count();
    boolean gone = !meeting.getCirculatedOn().isEmpty();
    boolean late = !gone && meeting.getPapersDueOn().compareTo(today.toString()) < 0;
    return new MeetingLine(
        new Link(meeting.getTitle(), "/" + meeting.getName()),
        Wording.day(meeting.getDate()),
        States.tag(meeting.getState().name()),
        gone
            ? "Sent " + Wording.day(meeting.getCirculatedOn())
            : Wording.day(meeting.getPapersDueOn()) + (late ? ": overdue" : ""),
        papers.isEmpty()
            ? "None yet"
            : "%d of %s issued".formatted(issued, Numbers.count(papers.size(), "paper", "papers")));
  }
}
