package oversight.governance.register;

import java.util.Set;

/**
 * A legal move.
 *
 * @param verb its name for programs: {@code publishResponse}
 * @param label its name for people: "Publish the response"
 * @param from the states in which it may be made
 * @param to the state it leads to
 * @param who may make it
 * @param needsReason whether the history must say why
 * @param day the day that it may carry
 */
public record Move(
    String verb,
    String label,
    Set<String> from,
    String to,
    Set<Who> who,
    boolean needsReason,
    Day day) {
  /**
   * The day on which a thing happened that is recorded later.
   *
   * @param label what day it is: "Day on which the panel reported"; empty where a move has none
   * @param hint what follows where it is left empty
   */
  public record Day(String label, String hint) {
    /** A move that carries no day. */
    public static final Day NONE = new Day("", "");
  }

  /** Copies the sets. */
  public Move {
    from = Set.copyOf(from);
    who = Set.copyOf(who);
  }

  /** Whether it may carry a day. */
  public boolean isDated() {
    return !day.label().isEmpty();
  }

  /** The same move, carrying a day. */
  Move dated(Day given) {
    return new Move(verb, label, from, to, who, needsReason, given);
  }
}
