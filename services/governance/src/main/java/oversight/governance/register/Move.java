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
 */
public record Move(
    String verb, String label, Set<String> from, String to, Set<Who> who, boolean needsReason) {
  /** Copies the sets. */
  public Move {
    from = Set.copyOf(from);
    who = Set.copyOf(who);
  }
}
