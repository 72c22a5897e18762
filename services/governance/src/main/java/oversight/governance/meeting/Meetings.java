package oversight.governance.meeting;

import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Parting;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.MeetingServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of meetings. */
@Component
public class Meetings implements Register<Meeting> {
  /** Papers and agenda issue seven calendar days before the meeting. */
  static final int NOTICE_DAYS = 7;

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PLANNED")
          .move("circulate", "Circulate agenda and papers", "PLANNED", "CIRCULATED", OFFICER)
          .move("hold", "Record that it was held", "CIRCULATED", "HELD", OFFICER)
          .move("minute", "Send out the draft minutes", "HELD", "MINUTED", OFFICER)
          .move("approve", "Record that the minutes were approved", "MINUTED", "APPROVED", OFFICER)
          .explained("correct", "Take the minutes back to correct them", "MINUTED", "HELD", OFFICER)
          .explained("cancel", "Cancel the meeting", "PLANNED CIRCULATED", "CANCELLED", OFFICER)
          .frozen("APPROVED", "CANCELLED")
          .settled("APPROVED", "CANCELLED")
          .withdrawnFrom("PLANNED CIRCULATED HELD MINUTED APPROVED CANCELLED", OFFICER);

  @Override
  public Meeting prototype() {
    return Meeting.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return MeetingServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Optional<Parting<Meeting>> parting() {
    return Optional.of(PartTwo.PARTING);
  }

  @Override
  public Outcome<Meeting> prepare(Change<Meeting> change) {
    Board board = board(change);
    Meeting.Builder meeting = change.after().toBuilder();
    LocalDate day = LocalDate.parse(meeting.getDate());
    Meeting former = change.former(Meeting.getDefaultInstance());
    requireHours(meeting);
    Agenda.complete(meeting, former, day, change.today());
    Attended.complete(meeting, board, day);
    if (change.is("circulate")) {
      requireAgenda(meeting);
      LocalDate out = Agenda.wentOut(meeting, day, change.today());
      meeting.setCirculatedOn(out.toString()).setCirculatedLate(isLate(out, day));
    } else {
      meeting
          .setCirculatedOn(former.getCirculatedOn())
          .setCirculatedLate(former.getCirculatedLate());
    }
    if (change.is("hold") && day.isAfter(change.today())) {
      throw new InvalidFieldException(
          "date", "The meeting is on %s, which is still to come.".formatted(Said.day(day)));
    }
    return change.keep(meeting.build());
  }

  /** The board as the caller sees it; without it nobody could tell who may see Part 2. */
  static Board board(Change<Meeting> change) {
    return change
        .records()
        .find(change.after().getBoard(), Board.class)
        .orElseThrow(() ->
            new InvalidFieldException(
                "board",
                "There is no board '%s', or you may not see it."
                    .formatted(change.after().getBoard())));
  }

  /** Whether something that goes out on a day is late for a meeting. */
  static boolean isLate(LocalDate issued, LocalDate meeting) {
    return issued.isAfter(meeting.minusDays(NOTICE_DAYS));
  }

  /** Hours are written {@code 10:00}, so that their order is that of their text. */
  private static void requireHours(Meeting.Builder meeting) {
    if (!meeting.getEndTime().isEmpty()
        && meeting.getEndTime().compareTo(meeting.getStartTime()) <= 0) {
      throw new InvalidFieldException(
          "end_time",
          meeting.getStartTime().isEmpty()
              ? "Say when the meeting begins, or leave out when it ends."
              : "The meeting begins at %s, so it cannot end at %s."
                  .formatted(meeting.getStartTime(), meeting.getEndTime()));
    }
  }

  private static void requireAgenda(Meeting.Builder meeting) {
    if (meeting.getItemsCount() == 0) {
      throw new InvalidFieldException("items", "There is no agenda to circulate yet.");
    }
  }

  @Override
  public Meeting derive(Meeting meeting, String state, LocalDate today) {
    LocalDate day = LocalDate.parse(meeting.getDate());
    Meeting.Builder derived =
        meeting.toBuilder().setPapersDueOn(day.minusDays(NOTICE_DAYS).toString());
    Agenda.derive(derived, day, today);
    Attended.derive(derived);
    return derived.build();
  }

  @Override
  public List<String> remarks(Meeting meeting, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    if (meeting.getCirculatedLate()) {
      remarks.add(
          (meeting.getCirculatedOn().compareTo(meeting.getDate()) > 0
                  ? "Agenda and papers went out on %s, after the meeting."
                  : "Agenda and papers went out on %s, less than seven calendar days before the"
                      + " meeting.")
              .formatted(Said.day(meeting.getCirculatedOn())));
    }
    if (state.equals("PLANNED")
        && meeting.getPapersDueOn().compareTo(today.toString()) < 0
        && meeting.getDate().compareTo(today.toString()) >= 0) {
      remarks.add(
          "Agenda and papers should have gone out by %s."
              .formatted(Said.day(meeting.getPapersDueOn())));
    }
    if (meeting.getQuorumState() == Meeting.Quorum.NOT_REACHED) {
      remarks.add(
          "The quorum of %d was not reached: %d voting seats were filled."
              .formatted(meeting.getQuorum(), meeting.getVotesPresent()));
    }
    return remarks;
  }
}
