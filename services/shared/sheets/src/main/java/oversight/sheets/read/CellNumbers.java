package oversight.sheets.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import oversight.sheets.read.CellNumber.Exact;
import oversight.sheets.read.CellNumber.Mark;
import oversight.sheets.read.CellNumber.Refused;

/**
 * Reads the cell of a value as people and Excel leave it. What can mean one thing only is
 * understood and said; what may mean two is refused with the likely number.
 */
public final class CellNumbers {
  private static final Set<String> MARKS = Set.of("[x]", "[z]", "[c]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern SPACED =
      Pattern.compile("\\d{1,3}([ \\u00a0\\u2009\\u202f]\\d{3})+(\\.\\d+)?");
  private static final Pattern POINT_FIRST = Pattern.compile("\\.\\d{1,6}");
  private static final int MOST_DIGITS = 15;

  private CellNumbers() {}

  /**
   * Reads a cell.
   *
   * @param cell its text without space at either end
   */
  public static CellNumber read(String cell, NumberShape shape) {
    if (isDigits(cell)) {
      return new Exact(BigDecimal.valueOf(Long.parseLong(cell)), "");
    }
    if (cell.isEmpty()) {
      return new Refused(
          "VALUE_MISSING",
          "The value is empty, and blank is not zero.",
          "Write 0 for none, [x] for not available, or take the row out.");
    }
    if (MARKS.contains(cell.toLowerCase(Locale.ROOT))) {
      return new Mark(cell.toLowerCase(Locale.ROOT));
    }
    if (!Quoted.isPlain(cell)) {
      return NotANumber.refuse(cell);
    }
    String text = plain(cell, shape.money());
    boolean minus = text.startsWith("-") || text.startsWith("\u2212");
    String digits = minus ? text.substring(1) : text;
    if (!NUMBER.matcher(digits).matches()) {
      return NotANumber.refuse(cell);
    }
    return number(cell, minus, digits, shape);
  }

  private static CellNumber number(String cell, boolean minus, String digits, NumberShape shape) {
    BigDecimal value = new BigDecimal(digits).stripTrailingZeros();
    if (minus && value.signum() != 0) {
      return new Refused(
          "VALUE_NEGATIVE",
          "'" + cell + "' is less than zero.",
          "Send the number itself; a correction is a new figure, not a difference.");
    }
    if (value.scale() > shape.decimals()) {
      return new Refused(
          "VALUE_NOT_WHOLE",
          "'" + cell + "' has more decimals than " + shape.inWords() + " can have.",
          "Send " + shape.inWords() + ".");
    }
    BigDecimal exact = value.scale() < 0 ? value.setScale(0) : value;
    if (minus) {
      return new Exact(exact, "0");
    }
    return new Exact(
        exact.scale() > 0 ? new BigDecimal(digits) : exact, digits.equals(cell) ? "" : digits);
  }

  /** Without what people put around and into a number that leaves it the same number. */
  private static String plain(String cell, boolean money) {
    String text = cell;
    if (text.startsWith("'") && text.length() > 1) {
      // Excel's sign for "this is text".
      text = text.substring(1);
    }
    String sign = "";
    if (text.startsWith("-") || text.startsWith("\u2212")) {
      sign = "-";
      text = text.substring(1);
    } else if (text.startsWith("+")) {
      text = text.substring(1);
    }
    if (money && text.startsWith("£")) {
      text = Spaces.trim(text.substring(1));
      if (text.startsWith("-") && sign.isEmpty()) {
        sign = "-";
        text = text.substring(1);
      }
    }
    if (THOUSANDS.matcher(text).matches()) {
      text = text.replace(",", "");
    } else if (SPACED.matcher(text).matches()) {
      text = text.replaceAll("[^\\d.]", "");
    } else if (POINT_FIRST.matcher(text).matches()) {
      text = "0" + text;
    }
    return sign + text;
  }

  private static boolean isDigits(String cell) {
    int length = cell.length();
    if (length == 0 || length > MOST_DIGITS) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
