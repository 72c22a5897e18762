package oversight.governance.reminder;

import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.governance.calendar.Deadline;
import oversight.governance.register.AllRecords;
import oversight.governance.register.Register;
import oversight.governance.register.Registers;
import oversight.governance.register.Shape;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.identity.Caller;
import oversight.identity.Role;

/** What is due to somebody's organisation: what it owns, the papers it writes, its agreements. */
@Component
class DueItems {
  /** Days ahead for what takes long: reviews, and comments on an inspectorate's report. */
  private static final int LONG_AHEAD = 28;

  private static final int AHEAD = 14;
  private static final Set<String> LONG = Set.of("comments_due_on", "next_review_on", "review_on");

  private final Registers registers;
  private final AllRecords records;

  DueItems(Registers registers, AllRecords records) {
    this.registers = registers;
    this.records = records;
  }

  /** What is due to the caller's organisation, soonest first. */
  List<Due> of(Caller caller, LocalDate today) {
    List<Due> due = new ArrayList<>();
    registers.all().forEach(register -> add(due, caller, register, today));
    due.sort(Comparator.comparing(Due::day).thenComparing(Due::record).thenComparing(Due::what));
    return due;
  }

  private <T extends Message> void add(
      List<Due> due, Caller caller, Register<T> register, LocalDate today) {
    Shape shape = Shape.of(register.prototype());
    if (register.prototype() instanceof Meeting) {
      records.of(caller, register).forEach(record -> meeting(due, caller, (Meeting) record, today));
    } else if (Deadline.any(register)) {
      records.of(caller, register).stream()
          .filter(record -> concerns(caller, shape, record))
          .forEach(record -> record(due, register, record, today));
    }
  }

  private static <T extends Message> void record(
      List<Due> due, Register<T> register, T record, LocalDate today) {
    Shape shape = Shape.of(record);
    for (Deadline deadline : Deadline.of(register, record)) {
      int ahead = LONG.contains(deadline.field()) ? LONG_AHEAD : AHEAD;
      if (!deadline.day().isAfter(today.plusDays(ahead))) {
        due.add(
            Due.of(
                shape.text(record, "name"),
                shape.text(record, "title"),
                deadline.label(),
                deadline.day(),
                today));
      }
    }
  }

  /** Agenda and papers are the officers' to send; each paper is its author's to write. */
  private static void meeting(List<Due> due, Caller caller, Meeting meeting, LocalDate today) {
    if (meeting.getDate().compareTo(today.toString()) < 0) {
      return;
    }
    LocalDate day = LocalDate.parse(meeting.getPapersDueOn());
    boolean officer = caller.roles().contains(Role.RPO);
    if (officer
        && meeting.getState() == Meeting.State.PLANNED
        && !day.isAfter(today.plusDays(AHEAD))) {
      due.add(Due.of(meeting.getName(), meeting.getTitle(), "Agenda and papers", day, today));
    }
    boolean open =
        meeting.getState() == Meeting.State.PLANNED
            || meeting.getState() == Meeting.State.CIRCULATED;
    if (open) {
      meeting.getItemsList().stream()
          .flatMap(item -> item.getPapersList().stream())
          .filter(paper -> paper.getAuthor().equals(caller.organisation().slug()))
          .filter(DueItems::isAwaited)
          .filter(paper -> !LocalDate.parse(paper.getDueOn()).isAfter(today.plusDays(AHEAD)))
          .forEach(paper ->
              due.add(
                  Due.of(
                      meeting.getName(),
                      meeting.getTitle(),
                      "Paper: " + paper.getTitle(),
                      LocalDate.parse(paper.getDueOn()),
                      today)));
    }
  }

  private static boolean isAwaited(Paper paper) {
    return paper.getState() == PaperState.AWAITED || paper.getState() == PaperState.OVERDUE;
  }

  /** What has no owner is the officers'; an agreement is each party's to keep under review. */
  private static boolean concerns(Caller caller, Shape shape, Message record) {
    String owner = shape.text(record, "owner");
    String own = caller.organisation().slug();
    return owner.equals(own)
        || (owner.isEmpty() && caller.roles().contains(Role.RPO))
        || (record instanceof Agreement agreement
            && agreement.getPartiesList().stream()
                .anyMatch(party -> party.getOrganisation().equals(own)));
  }
}
