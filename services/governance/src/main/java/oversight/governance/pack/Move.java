package oversight.governance.pack;

import static oversight.governance.pack.PackState.CIRCULATED;
import static oversight.governance.pack.PackState.COMPILED;
import static oversight.governance.pack.PackState.DRAFT;

import java.util.Map;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/** What can be done to a pack, with the one table of legal moves. */
public enum Move {
  /** Replace what the officer writes; a compiled pack takes it as its next version. */
  UPDATE("changed"),
  /** Bind the latest report versions. */
  COMPILE("compiled"),
  /** Send it to the group. */
  CIRCULATE("circulated"),
  /** Open a circulated pack again, as its next version. */
  REVISE("revised"),
  /** List what its words can refer to. */
  QUOTE("quoted"),
  /** Make its public version. */
  PUBLISH("published"),
  /** Set it as a document. */
  RENDER("shown as a document");

  /** Every legal move: from which state it leads to which. */
  private static final Map<Move, Map<PackState, PackState>> TABLE =
      Map.of(
          UPDATE, Map.of(DRAFT, DRAFT, COMPILED, COMPILED),
          COMPILE, Map.of(DRAFT, COMPILED, COMPILED, COMPILED),
          CIRCULATE, Map.of(COMPILED, CIRCULATED),
          REVISE, Map.of(CIRCULATED, COMPILED),
          QUOTE, Map.of(COMPILED, COMPILED, CIRCULATED, CIRCULATED),
          PUBLISH, Map.of(CIRCULATED, CIRCULATED),
          RENDER, Map.of(COMPILED, COMPILED, CIRCULATED, CIRCULATED));

  private final String done;

  Move(String done) {
    this.done = done;
  }

  /** Whether it may be done to a pack in this state. */
  public boolean isLegalFrom(PackState state) {
    return legal().containsKey(state);
  }

  /**
   * The state it leads to.
   *
   * @throws ServiceException with ILLEGAL_MOVE where it may not be done
   */
  public PackState from(String packName, PackState state) {
    PackState to = legal().get(state);
    if (to == null) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_ILLEGAL_MOVE,
          "A pack that is %s cannot be %s.".formatted(words(state), done),
          Map.of("pack", packName, "state", state.name(), "move", name()));
    }
    return to;
  }

  private Map<PackState, PackState> legal() {
    return TABLE.getOrDefault(this, Map.of());
  }

  private static String words(PackState state) {
    return switch (state) {
      case DRAFT -> "a draft";
      case COMPILED -> "compiled";
      case CIRCULATED -> "circulated";
    };
  }
}
