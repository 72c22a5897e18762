package oversight.governance.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import oversight.governance.register.Labels;
import oversight.governance.v1.Action;
import oversight.governance.v1.Board;
import oversight.governance.v1.Decision;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Attendance;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.Part;
import oversight.papers.model.Cell;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.SectionBuilder;
import oversight.region.Region;

/**
 * A meeting's agenda or minutes as a paper, as far as its reader sees the meeting: Part 2 is not in
 * what others were given.
 */
public final class MeetingPaper {
  private final Region region;
  private final Board board;
  private final Meeting meeting;

  /** For this reader's view of a meeting. */
  public MeetingPaper(Region region, Board board, Meeting meeting) {
    this.region = region;
    this.board = board;
    this.meeting = meeting;
  }

  /** The agenda, with each item's papers and whether they came in time. */
  public oversight.papers.model.Paper agenda() {
    PaperBuilder paper = head("Agenda").fact("Papers due", day(meeting.getPapersDueOn()));
    if (!meeting.getCirculatedOn().isEmpty()) {
      paper.fact(
          "Circulated",
          day(meeting.getCirculatedOn())
              + (meeting.getCirculatedLate() ? ", less than seven calendar days before" : ""));
    }
    for (Part part : List.of(Part.PART_1, Part.PART_2)) {
      List<AgendaItem> items = items(part);
      if (!items.isEmpty()) {
        paper.section(heading(part), section -> agenda(section, part, items));
      }
    }
    return paper.build();
  }

  private void agenda(SectionBuilder section, Part part, List<AgendaItem> items) {
    section.table(
        part == Part.PART_2 ? "Part 2: private items" : "Part 1: public items",
        table -> {
          table
              .textColumn("Item")
              .textColumn("Subject")
              .textColumn("The Board is asked to")
              .textColumn("Presented by")
              .textColumn("Papers");
          for (AgendaItem item : items) {
            table.row(
                List.of(
                    Cell.words(String.valueOf(item.getNumber())),
                    Cell.words(
                        item.getPrivateReason().isEmpty()
                            ? item.getTitle()
                            : "%s (private: %s)"
                                .formatted(item.getTitle(), item.getPrivateReason())),
                    Cell.words(
                        item.getPurpose() == Meeting.Purpose.PURPOSE_UNSPECIFIED
                            ? ""
                            : item.getPurpose().name().toLowerCase(Locale.ROOT)),
                    Cell.words(item.getPresenter()),
                    Cell.words(
                        item.getPapersList().stream()
                            .filter(paper -> !paper.getTakenBack())
                            .map(MeetingPaper::paper)
                            .collect(Collectors.joining("; ")))));
          }
        });
  }

  private static String paper(Paper paper) {
    return switch (paper.getState()) {
      case ISSUED_LATE -> paper.getTitle() + " (late, issued " + day(paper.getIssuedOn()) + ")";
      case AWAITED -> paper.getTitle() + " (due " + day(paper.getDueOn()) + ")";
      case OVERDUE -> paper.getTitle() + " (overdue since " + day(paper.getDueOn()) + ")";
      case ISSUED, TAKEN_BACK, PAPER_STATE_UNSPECIFIED, UNRECOGNIZED -> paper.getTitle();
    };
  }

  /** The minutes: who came, what was said under each item, and what follows from it. */
  public oversight.papers.model.Paper minutes(List<Decision> decisions, List<Action> actions) {
    PaperBuilder paper = head("Minutes").section("ATTENDANCE", this::attendance);
    for (Part part : List.of(Part.PART_1, Part.PART_2)) {
      List<AgendaItem> items = items(part);
      String beside = part == Part.PART_2 ? meeting.getPrivateMinutes() : meeting.getMinutes();
      if (!items.isEmpty() || !beside.isBlank()) {
        paper.section(
            heading(part),
            section -> {
              for (AgendaItem item : items) {
                section.heading("%d. %s".formatted(item.getNumber(), item.getTitle()));
                if (item.getMinute().isBlank()) {
                  section.paragraph("Nothing was minuted.");
                } else {
                  Prose.write(item.getMinute(), section);
                }
              }
              if (!beside.isBlank()) {
                section.heading("Beside the items");
                Prose.write(beside, section);
              }
            });
      }
    }
    if (!decisions.isEmpty()) {
      paper.section("DECISIONS", section -> decisions(section, decisions));
    }
    if (!actions.isEmpty()) {
      paper.section("ACTIONS", section -> actions(section, actions));
    }
    return paper.build();
  }

  private void attendance(SectionBuilder section) {
    if (meeting.getAttendanceCount() == 0) {
      section.paragraph("Nobody's attendance was recorded.");
      return;
    }
    section.table(
        "Who came",
        table -> {
          table.textColumn("Post").textColumn("Of").textColumn("Presence").textColumn("Vote");
          for (Attendance seat : meeting.getAttendanceList()) {
            table.row(
                List.of(
                    Cell.words(seat.getPost()),
                    Cell.words(
                        seat.getOrganisation().isEmpty()
                            ? seat.getBody()
                            : organisation(seat.getOrganisation())),
                    Cell.words(
                        Labels.sentence(seat.getPresence().name())
                            + (seat.getSubstitute().isEmpty()
                                ? ""
                                : " (" + seat.getSubstitute() + ")")),
                    Cell.words(seat.getVotes() ? "Yes" : "No")));
          }
        });
    switch (meeting.getQuorumState()) {
      case REACHED ->
          section.paragraph(
              "The quorum of %d was reached: %d voting seats were filled."
                  .formatted(meeting.getQuorum(), meeting.getVotesPresent()));
      case NOT_REACHED ->
          section.paragraph(
              "The quorum of %d was not reached: %d voting seats were filled. Nothing could be decided."
                  .formatted(meeting.getQuorum(), meeting.getVotesPresent()));
      case QUORUM_UNSPECIFIED, UNRECOGNIZED -> {}
    }
  }

  private static void decisions(SectionBuilder section, List<Decision> decisions) {
    for (Decision decision : decisions) {
      section.paragraph(paragraph -> {
        paragraph.strong(decision.getTitle() + ". ");
        paragraph.text(Words.sentence(decision.getText()));
        if (!decision.getReason().isBlank()) {
          paragraph.text(" Reason: " + Words.sentence(decision.getReason()));
        }
      });
    }
  }

  private void actions(SectionBuilder section, List<Action> actions) {
    section.table(
        "Actions from the meeting",
        table -> {
          table.textColumn("Action").textColumn("Owner").textColumn("Due").textColumn("State");
          for (Action action : actions) {
            table.row(
                List.of(
                    Cell.words(action.getTitle()),
                    Cell.words(
                        action.getOwner().isEmpty()
                            ? "Regional Policy Officers"
                            : organisation(action.getOwner())),
                    Cell.words(day(action.getDueOn())),
                    Cell.words(Labels.sentence(action.getState().name()))));
          }
        });
  }

  private PaperBuilder head(String what) {
    Instant changed = Instant.ofEpochSecond(meeting.getRecord().getUpdateTime().getSeconds());
    PaperBuilder paper =
        oversight.papers.model.Paper.of(what + ": " + meeting.getTitle())
            .marking("OFFICIAL")
            .board(board.getTitle(), LocalDate.parse(meeting.getDate()))
            .presenter("Regional Policy Officers")
            .author("", "Regional Policy Officer")
            .version(
                "Made from version %d of the meeting's record, of %s"
                    .formatted(meeting.getRecord().getVersion(), Words.date(changed)),
                changed);
    List<String> when = new ArrayList<>();
    if (!meeting.getStartTime().isEmpty()) {
      when.add(
          meeting.getStartTime()
              + (meeting.getEndTime().isEmpty() ? "" : " to " + meeting.getEndTime()));
    }
    if (!when.isEmpty()) {
      paper.fact("Time", when.getFirst());
    }
    if (!meeting.getPlace().isEmpty()) {
      paper.fact("Place", meeting.getPlace());
    }
    return paper;
  }

  private List<AgendaItem> items(Part part) {
    return meeting.getItemsList().stream()
        .filter(item -> (item.getPart() == Part.PART_2) == (part == Part.PART_2))
        .toList();
  }

  private static String heading(Part part) {
    return part == Part.PART_2 ? "PART 2 (PRIVATE)" : "PART 1 (PUBLIC)";
  }

  private String organisation(String slug) {
    return region
        .office(slug)
        .map(office -> office.name())
        .or(() -> region.force(slug).map(force -> force.name() + " Police"))
        .or(() -> region.collaboration(slug).map(collaboration -> collaboration.name()))
        .orElse(slug.equals(region.secretariat()) ? region.secretariatName() : slug);
  }

  private static String day(String iso) {
    return iso.isEmpty() ? "" : Words.date(LocalDate.parse(iso));
  }
}
