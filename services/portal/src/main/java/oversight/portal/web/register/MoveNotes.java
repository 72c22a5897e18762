package oversight.portal.web.register;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import oversight.governance.v1.AvailableMove;
import oversight.governance.v1.Commission;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Paper;
import oversight.portal.register.Wording;
import oversight.portal.web.text.Numbers;
import oversight.region.Region;

/** What somebody should know before moving a record on. */
final class MoveNotes {
  private MoveNotes() {}

  /** What the move makes of the record. */
  static String becomes(AvailableMove move) {
    return move.getVerb().equals("agree")
        ? "Your office agrees what the report must contain. Once every office has, it can be"
            + " written."
        : "It will be: %s.".formatted(Wording.sentence(move.getState()));
  }

  /** In sentences; none for most moves. */
  static List<String> of(Message record, AvailableMove move, Region region, LocalDate today) {
    return switch (record) {
      case Meeting meeting when move.getVerb().equals("circulate") ->
          circulated(meeting, region, today);
      case Commission commission when move.getVerb().equals("agree") ->
          List.of("The specification: " + commission.getSpecification());
      default -> List.of();
    };
  }

  private static List<String> circulated(Meeting meeting, Region region, LocalDate today) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Those who may see the board read the agenda and the papers from now on; Part 2 only those"
            + " who sit on it.");
    String due = meeting.getPapersDueOn();
    notes.add(
        due.compareTo(today.toString()) < 0
            ? "It was due out by %s, seven days before the meeting, and will be marked late."
                .formatted(Wording.day(due))
            : "It is due out by %s, seven days before the meeting.".formatted(Wording.day(due)));
    List<String> awaited =
        meeting.getItemsList().stream()
            .flatMap(item -> item.getPapersList().stream())
            .filter(paper -> !paper.getTakenBack() && !paper.getIssued())
            .map(paper -> said(paper, region))
            .toList();
    if (!awaited.isEmpty()) {
      notes.add(
          "%s not issued yet: %s. It can follow, and is marked late from %s on."
              .formatted(
                  Numbers.count(awaited.size(), "paper is", "papers are"),
                  String.join(", ", awaited),
                  Wording.day(LocalDate.parse(due).plusDays(1).toString())));
    }
    return notes;
  }

  private static String said(Paper paper, Region region) {
    return paper.getAuthor().isEmpty()
        ? paper.getTitle()
        : "%s (%s)".formatted(paper.getTitle(), Wording.organisation(region, paper.getAuthor()));
  }
}
