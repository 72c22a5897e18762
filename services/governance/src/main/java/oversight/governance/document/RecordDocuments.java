package oversight.governance.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import oversight.governance.action.Actions;
import oversight.governance.board.Boards;
import oversight.governance.decision.Decisions;
import oversight.governance.meeting.Meetings;
import oversight.governance.paper.Document;
import oversight.governance.paper.Documents;
import oversight.governance.paper.Format;
import oversight.governance.paper.MeetingPaper;
import oversight.governance.paper.PlanPaper;
import oversight.governance.plan.Plans;
import oversight.governance.register.AllRecords;
import oversight.governance.register.Registers;
import oversight.governance.v1.Action;
import oversight.governance.v1.Board;
import oversight.governance.v1.Decision;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Plan;
import oversight.governance.v1.RecordDocument;
import oversight.identity.Caller;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** Sets records as papers, as the caller sees them. */
@Service
public class RecordDocuments {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Set<Meeting.State> HELD =
      Set.of(Meeting.State.HELD, Meeting.State.MINUTED, Meeting.State.APPROVED);

  private final Registers registers;
  private final AllRecords records;
  private final Documents documents;
  private final Region region;
  private final Clock clock;
  private final Boards boards;
  private final Meetings meetings;
  private final Decisions decisions;
  private final Actions actions;
  private final Plans plans;

  RecordDocuments(
      Registers registers,
      AllRecords records,
      Documents documents,
      Region region,
      Clock clock,
      Boards boards,
      Meetings meetings,
      Decisions decisions,
      Actions actions,
      Plans plans) {
    this.registers = registers;
    this.records = records;
    this.documents = documents;
    this.region = region;
    this.clock = clock;
    this.boards = boards;
    this.meetings = meetings;
    this.decisions = decisions;
    this.actions = actions;
    this.plans = plans;
  }

  /** A record as a document. */
  public Document render(Caller caller, String name, RecordDocument document, Format format) {
    return switch (document) {
      case AGENDA -> {
        Meeting meeting = meeting(caller, name);
        yield documents.set(
            new MeetingPaper(region, board(caller, meeting), meeting)::agenda,
            "agenda-" + meeting.getDate(),
            format);
      }
      case MINUTES -> minutes(caller, name, format);
      case PROGRESS -> {
        if (!name.startsWith("plans/")) {
          throw new NotFoundException(name);
        }
        Plan plan = registers.of(plans).get(caller, name);
        yield documents.set(
            new PlanPaper(region, plan, LocalDate.now(clock.withZone(ZONE)))::paper,
            "progress-" + plan.getName().substring("plans/".length()).toLowerCase(Locale.ROOT),
            format);
      }
      case RECORD_DOCUMENT_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidFieldException("document", "There is no such document.");
    };
  }

  private Document minutes(Caller caller, String name, Format format) {
    Meeting meeting = meeting(caller, name);
    if (!HELD.contains(meeting.getState())) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "There are no minutes of a meeting that was not held.",
          Map.of("record", name, "state", meeting.getState().name(), "move", "MINUTES"));
    }
    List<Decision> decided =
        records.of(caller, decisions).stream()
            .filter(decision -> decision.getMeeting().equals(name))
            .toList();
    List<Action> asked =
        records.of(caller, actions).stream()
            .filter(action -> action.getMeeting().equals(name))
            .toList();
    return documents.set(
        () -> new MeetingPaper(region, board(caller, meeting), meeting).minutes(decided, asked),
        "minutes-" + meeting.getDate(),
        format);
  }

  private Meeting meeting(Caller caller, String name) {
    if (!name.startsWith("meetings/")) {
      throw new NotFoundException(name);
    }
    return registers.of(meetings).get(caller, name);
  }

  /** The board of a meeting; without its record where the reader may not see that. */
  private Board board(Caller caller, Meeting meeting) {
    try {
      return registers.of(boards).get(caller, meeting.getBoard());
    } catch (NotFoundException hidden) {
      return Board.newBuilder().setTitle(region.board()).build();
    }
  }
}
