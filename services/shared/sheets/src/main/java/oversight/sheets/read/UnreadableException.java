package oversight.sheets.read;

/** A file, or the rest of one, that cannot be read; says why, where and how to mend it. */
public final class UnreadableException extends RuntimeException {
  private final String code;
  private final String remedy;
  private final String sheet;
  private final int row;

  /**
   * A refusal.
   *
   * @param code stable, for programs
   * @param message what was found
   * @param remedy what to do
   * @param sheet its name; empty where it is not known or there are none
   * @param row as the spreadsheet counts; 0 for the whole file
   */
  public UnreadableException(String code, String message, String remedy, String sheet, int row) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.sheet = sheet;
    this.row = row;
  }

  UnreadableException(String code, String message, String remedy) {
    this(code, message, remedy, "", 0);
  }

  /** The same, found here. */
  UnreadableException at(String inSheet, int inRow) {
    UnreadableException located = new UnreadableException(code, said(), remedy, inSheet, inRow);
    located.addSuppressed(this);
    return located;
  }

  /** Stable, for programs: {@code FORMAT_UNKNOWN}, {@code CSV_BROKEN}. */
  public String code() {
    return code;
  }

  /** What was found, for people. */
  public String said() {
    return String.valueOf(getMessage());
  }

  /** What to do, for people. */
  public String remedy() {
    return remedy;
  }

  /** The sheet's name; empty where it is not known or there are none. */
  public String sheet() {
    return sheet;
  }

  /** As the spreadsheet counts; 0 for the whole file. */
  public int row() {
    return row;
  }
}
