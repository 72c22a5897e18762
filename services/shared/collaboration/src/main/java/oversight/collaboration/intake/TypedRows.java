package oversight.collaboration.intake;

import com.google.protobuf.ByteString;
import oversight.returns.v1.FigureRowInput;
import oversight.returns.v1.FigureRows;

/**
 * Rows of a system's own as the file that they would have made: CSV in UTF-8, lines ended by LF,
 * quoted as in RFC 4180. That file is what is read, checked and kept.
 */
final class TypedRows {
  private static final String HEADER = "measure,period,breakdown,value,note,force\n";

  private final StringBuilder text = new StringBuilder();
  private boolean begun;

  /** Whether any rows have come. */
  boolean hasBegun() {
    return begun;
  }

  /** The next rows as lines, with the header before the first. */
  ByteString of(FigureRows rows) {
    text.setLength(0);
    if (!begun) {
      text.append(HEADER);
      begun = true;
    }
    for (FigureRowInput row : rows.getRowsList()) {
      cell(row.getMeasure()).append(',');
      cell(row.getPeriod()).append(',');
      cell(row.getBreakdown()).append(',');
      cell(value(row)).append(',');
      cell(row.getNote()).append(',');
      cell(row.getForce()).append('\n');
    }
    return ByteString.copyFromUtf8(text.toString());
  }

  private static String value(FigureRowInput row) {
    return switch (row.getContentCase()) {
      case VALUE -> row.getValue().getValue();
      case SYMBOL ->
          switch (row.getSymbol()) {
            case NOT_AVAILABLE -> "[x]";
            case NOT_APPLICABLE -> "[z]";
            case CONFIDENTIAL -> "[c]";
            case SYMBOL_UNSPECIFIED, UNRECOGNIZED -> "";
          };
      case CONTENT_NOT_SET -> "";
    };
  }

  private StringBuilder cell(String cell) {
    boolean quoted = false;
    for (int i = 0; i < cell.length() && !quoted; i++) {
      char c = cell.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    return quoted
        ? text.append('"').append(cell.replace("\"", "\"\"")).append('"')
        : text.append(cell);
  }
}
