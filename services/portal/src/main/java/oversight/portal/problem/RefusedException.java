package oversight.portal.problem;

/** Stops a request with a refusal of the portal's own. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** With what to answer. */
  public RefusedException(Refusal refusal) {
    super(refusal.detail());
    this.refusal = refusal;
  }

  /** What to answer. */
  public Refusal refusal() {
    return refusal;
  }
}
