package oversight.sheets.split;

/** A file has more rows than are taken apart. */
public final class TooLongException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLongException(int most) {
    super("The file has more than " + most + " rows.");
  }
}
