package oversight.governance.board;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oversight.governance.v1.Board;
import oversight.governance.v1.Board.Role;
import oversight.governance.v1.Board.Seat;
import oversight.governance.v1.Board.Standing;

/** Who sits on a board on a day. */
public final class Seats {
  private static final Set<Role> VOTING = Set.of(Role.MEMBER, Role.CHAIR, Role.DEPUTY_CHAIR);

  private Seats() {}

  /** Whether a capacity has a vote. */
  public static boolean votes(Role role) {
    return VOTING.contains(role);
  }

  /** Seats of a day; one whose dates are not known is held throughout. */
  public static Stream<Seat> on(Board board, LocalDate day) {
    return board.getSeatsList().stream().filter(seat -> standing(seat, day) == Standing.SITS);
  }

  /** How a seat stands on a day; one whose dates are not known is held throughout. */
  public static Standing standing(Seat seat, LocalDate day) {
    String iso = day.toString();
    if (seat.getFromDate().compareTo(iso) > 0) {
      return Standing.TO_COME;
    }
    return seat.getUntilDate().isEmpty() || seat.getUntilDate().compareTo(iso) > 0
        ? Standing.SITS
        : Standing.ENDED;
  }

  /** Organisations of the region that see the board's private papers on a day: not observers. */
  public static Set<String> privy(Board board, LocalDate day) {
    return on(board, day)
        .filter(seat -> seat.getRole() != Role.OBSERVER && !seat.getOrganisation().isEmpty())
        .map(Seat::getOrganisation)
        .collect(Collectors.toSet());
  }

  /** Whether a post of an organisation has a vote on a day. */
  public static boolean votes(
      Board board, LocalDate day, String post, String organisation, String body) {
    return on(board, day)
        .anyMatch(seat ->
            votes(seat.getRole())
                && seat.getPost().equals(post)
                && seat.getOrganisation().equals(organisation)
                && seat.getBody().equals(body));
  }
}
