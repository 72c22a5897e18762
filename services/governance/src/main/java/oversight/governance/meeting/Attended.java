package oversight.governance.meeting;

import java.time.LocalDate;
import oversight.governance.board.Seats;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.Attendance;
import oversight.governance.v1.Meeting.Presence;
import oversight.governance.v1.Meeting.Quorum;
import oversight.service.error.InvalidFieldException;

/** Who came, and whether they were enough. */
final class Attended {
  private Attended() {}

  /** Keeps the board's quorum of the day, and who had a vote. */
  static void complete(Meeting.Builder meeting, Board board, LocalDate day) {
    meeting.setQuorum(board.getQuorum());
    for (int index = 0; index < meeting.getAttendanceCount(); index++) {
      Attendance.Builder seat = meeting.getAttendanceBuilder(index);
      if (seat.getPresence() == Presence.PRESENCE_UNSPECIFIED) {
        throw new InvalidFieldException(
            "attendance[%d].presence".formatted(index),
            "Say whether '%s' came.".formatted(seat.getPost()));
      }
      if (seat.getPresence() == Presence.SUBSTITUTED && seat.getSubstitute().isBlank()) {
        throw new InvalidFieldException(
            "attendance[%d].substitute".formatted(index),
            "Say which post came instead of '%s'.".formatted(seat.getPost()));
      }
      seat.setVotes(
          Seats.votes(board, day, seat.getPost(), seat.getOrganisation(), seat.getBody()));
    }
  }

  static void derive(Meeting.Builder meeting) {
    int votes =
        (int)
            meeting.getAttendanceList().stream()
                .filter(Attendance::getVotes)
                .filter(seat ->
                    seat.getPresence() == Presence.PRESENT
                        || seat.getPresence() == Presence.SUBSTITUTED)
                .count();
    meeting.setVotesPresent(votes);
    if (meeting.getQuorum() > 0 && meeting.getAttendanceCount() > 0) {
      meeting.setQuorumState(votes >= meeting.getQuorum() ? Quorum.REACHED : Quorum.NOT_REACHED);
    }
  }
}
