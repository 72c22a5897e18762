package oversight.governance.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of a register's legal moves. Whatever it does not list is refused.
 *
 * @param initial the state of a new record
 * @param frozen states in which the content no longer changes
 * @param settled states in which nothing is to be done any more
 * @param moves every legal move, in the order in which people are offered them
 */
public record Lifecycle(String initial, Set<String> frozen, Set<String> settled, List<Move> moves) {
  /** Where a record goes that was entered in error, or is no longer pursued. */
  public static final String WITHDRAWN = "WITHDRAWN";

  /** Copies the lists. */
  public Lifecycle {
    frozen = Set.copyOf(frozen);
    settled = Set.copyOf(settled);
    moves = List.copyOf(moves);
  }

  /** Starts a table. */
  public static Builder startingIn(String state) {
    return new Builder(state);
  }

  /** Every state, the initial one first. */
  public Set<String> states() {
    Set<String> states = new LinkedHashSet<>();
    states.add(initial);
    moves.forEach(move -> {
      states.addAll(move.from());
      states.add(move.to());
    });
    return states;
  }

  /** The move of this name, wherever it may be made from. */
  public Optional<Move> find(String verb) {
    return moves.stream().filter(move -> move.verb().equals(verb)).findFirst();
  }

  /** The moves out of a state. */
  public List<Move> from(String state) {
    return moves.stream().filter(move -> move.from().contains(state)).toList();
  }

  /** Collects moves. */
  public static final class Builder {
    private final String initial;
    private final List<Move> moves = new ArrayList<>();
    private final Set<String> frozen = new LinkedHashSet<>(Set.of(WITHDRAWN));
    private final Set<String> settled = new LinkedHashSet<>(Set.of(WITHDRAWN));

    private Builder(String initial) {
      this.initial = initial;
    }

    /** A move that needs no reason; {@code from} lists states, separated by spaces. */
    public Builder move(String verb, String label, String from, String to, Who... who) {
      return add(verb, label, from, to, false, who);
    }

    /** A move that the history must explain. */
    public Builder explained(String verb, String label, String from, String to, Who... who) {
      return add(verb, label, from, to, true, who);
    }

    /** Lets the move just listed carry the day on which it happened. */
    public Builder on(String label, String hint) {
      moves.add(moves.removeLast().dated(new Move.Day(label, hint)));
      return this;
    }

    /** States in which nothing is to be done any more; {@link #WITHDRAWN} always is one. */
    public Builder settled(String... states) {
      settled.addAll(Arrays.asList(states));
      return this;
    }

    /** States in which the content no longer changes; {@link #WITHDRAWN} always is one. */
    public Builder frozen(String... states) {
      frozen.addAll(Arrays.asList(states));
      return this;
    }

    /** The table, with withdrawal from these states by the officers, and by owners where said. */
    public Lifecycle withdrawnFrom(String states, Who... who) {
      explained("withdraw", "Withdraw", states, WITHDRAWN, who);
      return new Lifecycle(initial, frozen, settled, moves);
    }

    private Builder add(
        String verb, String label, String from, String to, boolean reason, Who... who) {
      moves.add(
          new Move(
              verb,
              label,
              new LinkedHashSet<>(Arrays.asList(from.split(" ", -1))),
              to,
              Set.of(who),
              reason,
              Move.Day.NONE));
      return this;
    }
  }
}
