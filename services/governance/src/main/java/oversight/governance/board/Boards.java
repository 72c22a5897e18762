package oversight.governance.board;

import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.v1.Board;
import oversight.governance.v1.Board.Role;
import oversight.governance.v1.Board.Seat;
import oversight.governance.v1.BoardServiceGrpc;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.service.error.InvalidFieldException;

/** The register of boards. */
@Component
public class Boards implements Register<Board> {
  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("PROPOSED")
          .move("establish", "Establish", "PROPOSED", "ACTIVE", OFFICER)
          .explained("dissolve", "Dissolve", "ACTIVE", "DISSOLVED", OFFICER)
          .explained("restore", "Establish again", "DISSOLVED", "ACTIVE", OFFICER)
          .settled("DISSOLVED")
          .withdrawnFrom("PROPOSED ACTIVE DISSOLVED", OFFICER);

  private final Region region;

  Boards(Region region) {
    this.region = region;
  }

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
    derived
        .getSeatsBuilderList()
        .forEach(seat ->
            seat.setVotes(Seats.votes(seat.getRole()))
                .setStanding(Seats.standing(seat.build(), today)));
    Seats.on(board, today)
        .filter(seat -> seat.getRole() == Role.CHAIR)
        .findFirst()
        .ifPresent(chair -> derived.setChairedBy(named(chair)));
    return derived
        .setVotesToday(
            (int) Seats.on(board, today).filter(seat -> Seats.votes(seat.getRole())).count())
        .build();
  }

  private String named(Seat seat) {
    String organisation =
        region
            .office(seat.getOrganisation())
            .map(office -> office.force().name())
            .or(() -> region.force(seat.getOrganisation()).map(force -> force.name() + " Police"))
            .or(() -> region.collaboration(seat.getOrganisation()).map(Collaboration::name))
            .orElse(seat.getBody());
    return organisation.isEmpty() ? seat.getPost() : seat.getPost() + ", " + organisation;
  }

  @Override
  public List<String> remarks(Board board, String state, LocalDate today) {
    int votes = board.getVotesToday();
    return board.getQuorum() > votes && board.getSeatsCount() > 0
        ? List.of(
            "It cannot decide: its quorum is %d, and %s with a vote today."
                .formatted(
                    board.getQuorum(), Said.count(votes, "seat is filled", "seats are filled")))
        : List.of();
  }
}
