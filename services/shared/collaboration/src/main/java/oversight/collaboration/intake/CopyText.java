package oversight.collaboration.intake;

/** Text in the form of PostgreSQL's COPY: one line a row, a tab between cells. */
final class CopyText {
  /** What COPY takes for no value. */
  static final String NULL = "\\N";

  private CopyText() {}

  /** Appends a cell; PostgreSQL knows no NUL in text, so that becomes the replacement character. */
  static void append(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\0' -> line.append('\uFFFD');
        default -> line.append(c);
      }
    }
  }
}
