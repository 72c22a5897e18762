package oversight.analysis.share;

/** Shares that do not make a whole. */
public final class InvalidSharesException extends IllegalArgumentException {

  InvalidSharesException(String message) {
    super(message);
  }
}
