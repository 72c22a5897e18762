package oversight.portal.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.region.Region;

/** What a meeting needs next of those who run it. */
record MeetingSteps(Region region, LocalDate today) {
  /** How long before agenda and papers are due they are spoken of. */
  private static final int AHEAD = 28;

  private static final int PAPERS_AHEAD = 14;

  List<Todo> of(Meeting meeting) {
    LocalDate day = LocalDate.parse(meeting.getDate());
    List<Todo> steps = new ArrayList<>();
    switch (meeting.getState()) {
      case PLANNED -> {
        LocalDate due = day.minusDays(PAPERS_AHEAD / 2);
        if (day.isBefore(today)) {
          steps.add(
              Todo.by(
                  day,
                  link("Say what became of a meeting that was planned", meeting, ""),
                  words(meeting),
                  today));
        } else if (!due.isAfter(today.plusDays(AHEAD))) {
          steps.add(
              Todo.by(due, link("Send out agenda and papers", meeting, ""), words(meeting), today));
          papers(meeting, steps);
        }
      }
      case CIRCULATED -> {
        if (!day.isAfter(today)) {
          steps.add(Todo.now(link("Record who came", meeting, "/attendance"), words(meeting)));
          steps.add(
              Todo.now(link("Record that it was held", meeting, "/move/hold"), words(meeting)));
        } else {
          papers(meeting, steps);
        }
      }
      case HELD ->
          steps.add(Todo.now(link("Write the minutes", meeting, "/minutes"), words(meeting)));
      case MINUTED ->
          steps.add(
              Todo.now(
                  link(
                      "Once the board agrees them, record that the minutes were approved",
                      meeting,
                      "/move/approve"),
                  words(meeting)));
      default -> {}
    }
    return steps;
  }

  private void papers(Meeting meeting, List<Todo> steps) {
    meeting.getItemsList().stream()
        .flatMap(item -> item.getPapersList().stream())
        .filter(MeetingSteps::isAwaited)
        .filter(paper -> !paper.getDueOn().isEmpty())
        .filter(paper -> !LocalDate.parse(paper.getDueOn()).isAfter(today.plusDays(PAPERS_AHEAD)))
        .forEach(paper ->
            steps.add(
                Todo.by(
                    LocalDate.parse(paper.getDueOn()),
                    link(
                        (isOwn(paper) ? "Issue the paper “%s”" : "Get in and issue the paper “%s”")
                            .formatted(paper.getTitle()),
                        meeting,
                        "/papers"),
                    isOwn(paper)
                        ? words(meeting)
                        : "From " + Wording.organisation(region, paper.getAuthor()),
                    today)));
  }

  private boolean isOwn(Paper paper) {
    return paper.getAuthor().isEmpty() || paper.getAuthor().equals(region.secretariat());
  }

  private static boolean isAwaited(Paper paper) {
    return paper.getState() == PaperState.AWAITED || paper.getState() == PaperState.OVERDUE;
  }

  private static Link link(String text, Meeting meeting, String page) {
    return new Link(text, "/" + meeting.getName() + page);
  }

  private static String words(Meeting meeting) {
    return meeting.getTitle() + ", " + Wording.day(meeting.getDate());
  }
}
