package oversight.gateway.refusal;

/** Carries a refusal out of a place that cannot write it. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /** Wraps the refusal; no stack trace, for it tells of the caller and not of us. */
  public RefusedException(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** Returns what to answer. */
  public Refusal refusal() {
    return refusal;
  }
}
