package oversight.governance.board;

import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.v1.Board;
import oversight.governance.v1.Board.Seat;
import oversight.governance.v1.BoardServiceGrpc;
import oversight.service.error.InvalidFieldException;

/** The register of boards. */
@Component
public class Boards implements Register<Board> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PROPOSED")
          .move("establish", "Establish", "PROPOSED", "ACTIVE", OFFICER)
          .explained("dissolve", "Dissolve", "ACTIVE", "DISSOLVED", OFFICER)
          .explained("restore", "Establish again", "DISSOLVED", "ACTIVE", OFFICER)
          .withdrawnFrom("PROPOSED ACTIVE DISSOLVED", OFFICER);

  @Override
  public Board prototype() {
    return Board.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return BoardServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Outcome<Board> prepare(Change<Board> change) {
    Board board = change.after();
    for (int index = 0; index < board.getSeatsCount(); index++) {
      check(board.getSeats(index), "seats[%d].".formatted(index));
    }
    return change.keep(board);
  }

  private static void check(Seat seat, String path) {
    if (seat.getRole() == Seat.getDefaultInstance().getRole()) {
      throw new InvalidFieldException(
          path + "role", "Say in what capacity '%s' sits there.".formatted(seat.getPost()));
    }
    if (!seat.getFromDate().isEmpty()
        && !seat.getUntilDate().isEmpty()
        && seat.getUntilDate().compareTo(seat.getFromDate()) <= 0) {
      throw new InvalidFieldException(
          path + "until_date",
          "It is the day after the last, so it must come after %s.".formatted(seat.getFromDate()));
    }
  }

  @Override
  public Board derive(Board board, String state, LocalDate today) {
    Board.Builder derived = board.toBuilder();
    derived.getSeatsBuilderList().forEach(seat -> seat.setVotes(Seats.votes(seat.getRole())));
    return derived.build();
  }
}
