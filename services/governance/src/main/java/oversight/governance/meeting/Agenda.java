package oversight.governance.meeting;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oversight.governance.register.Said;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.governance.v1.Meeting.Part;
import oversight.service.error.InvalidFieldException;

/** The agenda and its papers. */
final class Agenda {
  private Agenda() {}

  /** Orders and numbers the items, and keeps of every paper when it was issued. */
  static void complete(Meeting.Builder meeting, Meeting former, LocalDate day, LocalDate today) {
    requirePapersKept(meeting, former);
    Map<String, Paper> before = papers(former.getItemsList());
    List<AgendaItem> items =
        meeting.getItemsList().stream()
            .map(item ->
                item.getPart() == Part.PART_2
                    ? item
                    : item.toBuilder().setPart(Part.PART_1).build())
            // Part 1 first, so that what is left when Part 2 is taken away has no gaps.
            .sorted(Comparator.comparing(AgendaItem::getPart))
            .toList();
    meeting.clearItems();
    for (int index = 0; index < items.size(); index++) {
      AgendaItem.Builder item = items.get(index).toBuilder().setNumber(index + 1);
      if (item.getPart() == Part.PART_2 && item.getPrivateReason().isBlank()) {
        throw new InvalidFieldException(
            "items[%d].private_reason".formatted(index),
            "Say why '%s' is in Part 2.".formatted(item.getTitle()));
      }
      item.getPapersBuilderList()
          .forEach(paper -> complete(paper, before.get(paper.getId()), day, today));
      meeting.addItems(item);
    }
  }

  private static void complete(
      Paper.Builder paper,
      @org.jspecify.annotations.Nullable Paper former,
      LocalDate day,
      LocalDate today) {
    if (former == null) {
      paper.setId(UlidCreator.getMonotonicUlid().toString());
    } else if (former.getIssued()) {
      // When it went out is what it is, wherever the meeting moves to.
      paper.setIssued(true).setIssuedOn(former.getIssuedOn()).setLate(former.getLate());
      return;
    }
    if (paper.getIssued()) {
      LocalDate issued =
          paper.getIssuedOn().isEmpty() ? today : LocalDate.parse(paper.getIssuedOn());
      if (issued.isAfter(today)) {
        throw new InvalidFieldException(
            "items.papers.issued_on",
            "'%s' cannot have been issued on %s, which is still to come."
                .formatted(paper.getTitle(), Said.day(issued)));
      }
      paper.setIssuedOn(issued.toString()).setLate(Meetings.isLate(issued, day));
    } else {
      paper.clearIssuedOn().setLate(false);
    }
  }

  /**
   * When an agenda that is circulated went out: today. That of a meeting which is put on the
   * register after it took place went out with the last of its papers.
   */
  static LocalDate wentOut(Meeting.Builder meeting, LocalDate day, LocalDate today) {
    return day.isBefore(today)
        ? papers(meeting.getItemsList()).values().stream()
            .filter(Paper::getIssued)
            .map(paper -> LocalDate.parse(paper.getIssuedOn()))
            .max(Comparator.naturalOrder())
            .orElse(today)
        : today;
  }

  private static void requirePapersKept(Meeting.Builder meeting, Meeting former) {
    Map<String, Paper> after = papers(meeting.getItemsList());
    papers(former.getItemsList()).values().stream()
        .filter(paper -> paper.getIssued() && !after.containsKey(paper.getId()))
        .findFirst()
        .ifPresent(paper -> {
          throw new InvalidFieldException(
              "items.papers",
              "'%s' was issued, so it stays on record. Mark it as taken back instead."
                  .formatted(paper.getTitle()));
        });
  }

  private static Map<String, Paper> papers(List<AgendaItem> items) {
    return items.stream()
        .flatMap(item -> item.getPapersList().stream())
        .filter(paper -> !paper.getId().isEmpty())
        .collect(Collectors.toMap(Paper::getId, Function.identity(), (one, other) -> one));
  }

  static void derive(Meeting.Builder meeting, LocalDate day, LocalDate today) {
    meeting
        .getItemsBuilderList()
        .forEach(item ->
            item.getPapersBuilderList()
                .forEach(paper -> {
                  if (paper.getDueOn().isEmpty()) {
                    paper.setDueOn(day.minusDays(Meetings.NOTICE_DAYS).toString());
                  }
                  paper.setState(state(paper, today));
                }));
  }

  private static PaperState state(Paper.Builder paper, LocalDate today) {
    if (paper.getTakenBack()) {
      return PaperState.TAKEN_BACK;
    }
    if (paper.getIssued()) {
      return paper.getLate() ? PaperState.ISSUED_LATE : PaperState.ISSUED;
    }
    return paper.getDueOn().compareTo(today.toString()) < 0
        ? PaperState.OVERDUE
        : PaperState.AWAITED;
  }
}
