package oversight.collaboration.draft;

/** What can be done with a draft, and from where: the one table of legal moves. */
public enum DraftMove {
  /** Its author asks somebody else to read and publish it. */
  SUBMIT,
  /** Whoever reads it gives it back with a reason. */
  RETURN,
  /** Somebody writes, so that what was submitted is no longer what there is. */
  REOPEN,
  /** It becomes the next version. */
  PUBLISH;

  /** Whether it is legal from a state. */
  public boolean isLegalFrom(DraftState state) {
    return switch (this) {
      case SUBMIT -> state != DraftState.SUBMITTED;
      case RETURN, REOPEN -> state == DraftState.SUBMITTED;
      case PUBLISH -> true;
    };
  }

  /** Where it leads. */
  public DraftState to() {
    return switch (this) {
      case SUBMIT -> DraftState.SUBMITTED;
      case RETURN -> DraftState.RETURNED;
      case REOPEN, PUBLISH -> DraftState.DRAFT;
    };
  }
}
