package oversight.sheets;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell of a CSV for a formula (CWE-1236, "CSV injection"): such a
 * cell begins with an apostrophe, which spreadsheets hide. A plain negative number is left as it
 * is. Workbooks (XLSX, ODS) need none of this: their text cells are never calculated.
 */
public final class Neutral {
  private static final Pattern DANGEROUS = Pattern.compile("^[=+\\-@\\t\\r\\n\\u0000＝＋－＠]");
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  private Neutral() {}

  /** The cell as it may stand in a CSV. */
  public static String csv(String cell) {
    return DANGEROUS.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
