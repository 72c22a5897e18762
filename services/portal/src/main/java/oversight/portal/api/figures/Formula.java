package oversight.portal.api.figures;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula (CWE-1236): such a cell begins with an
 * apostrophe, which spreadsheets hide. A plain negative number is left as it is.
 */
final class Formula {
  private static final Pattern DANGEROUS = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  private Formula() {}

  static String disarm(String cell) {
    return DANGEROUS.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
