package oversight.collaboration.reference;

/** A reference does not name one figure that can be told. */
final class ReferenceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String remedy;

  /**
   * Says what is wrong with it.
   *
   * @param code as {@code CommentaryFinding.code}
   * @param message what was found and expected
   * @param remedy how to mend it
   */
  ReferenceException(String code, String message, String remedy) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
