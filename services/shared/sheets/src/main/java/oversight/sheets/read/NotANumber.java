package oversight.sheets.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oversight.sheets.read.CellNumber.Refused;

/** Says why a cell is no number that can be trusted, and which one may be meant. */
final class NotANumber {
  private static final String SYMBOLS =
      "a symbol: [x] not available, [z] not applicable, [c] confidential.";
  private static final Pattern LETTERS =
      Pattern.compile("(?=.*\\d)(?=.*[oOlI|])[\\doOlI|.,]{1,30}");
  private static final Pattern SHORTENED =
      Pattern.compile("£?(\\d{1,9}(?:\\.\\d{1,6})?)\\s?(k|m|bn|thousand|million)");
  private static final Map<String, Integer> SHIFTS =
      Map.of("k", 3, "thousand", 3, "m", 6, "million", 6, "bn", 9);
  private static final Pattern POWER = Pattern.compile("-?\\d(\\.\\d+)?e[+-]?\\d{1,3}");
  private static final Pattern ACCOUNTING = Pattern.compile("\\(\\s*£?\\s*\\d[\\d,.]*\\s*\\)");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(T.*)?|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}:\\d{2}(:\\d{2})?"
              + "|\\d{1,2}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
              + "([- ]\\d{2,4})?"
              + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\\d{1,4}");
  private static final Set<String> NOTHING =
      Set.of(
          "-",
          "--",
          "–",
          "—",
          ".",
          "n/a",
          "na",
          "#n/a",
          "nil",
          "none",
          "null",
          "tbc",
          "unknown",
          "not available",
          "not known",
          "?",
          "x",
          "z",
          "c");
  private static final Pattern ERROR =
      Pattern.compile(
          "#(ref!|div/0!|value!|name\\?|null!|num!|spill!|calc!|getting_data)|err:\\d+");
  private static final Pattern BOUND =
      Pattern.compile("[<>~≤≥]\\s?\\d[\\d,.]*|c\\.\\s?\\d[\\d,.]*");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,12},\\d{1,2}");

  private NotANumber() {}

  static Refused refuse(String cell) {
    String shown = Quoted.of(cell);
    if (!Quoted.isPlain(cell)) {
      return refused(shown + " is not a number.", "Write digits only, such as 854, or " + SYMBOLS);
    }
    String lower = cell.toLowerCase(Locale.ROOT);
    if (LETTERS.matcher(cell).matches()) {
      return letters(cell, shown);
    }
    if (cell.endsWith("%")) {
      return refused(
          shown + " is a percentage, and percentages are never uploaded.",
          "Send the two counts it is formed from, each in a row of its own.");
    }
    if (cell.startsWith("=")) {
      return refused(
          shown + " is a formula, not its value.", "Paste the values in place of the formulas.");
    }
    Matcher shortened = SHORTENED.matcher(lower);
    if (shortened.matches()) {
      return shortened(shown, shortened);
    }
    if (NOTHING.contains(lower)) {
      return refused(
          shown + " is not a number, and may mean none or not known.",
          "Write 0 for none, or " + SYMBOLS);
    }
    return byPattern(cell, lower, shown);
  }

  private static Refused byPattern(String cell, String lower, String shown) {
    if (ACCOUNTING.matcher(lower).matches()) {
      return new Refused(
          "VALUE_NEGATIVE",
          shown + " is how accounts show a number less than zero.",
          "Send the number itself; a correction is a new figure, not a difference.");
    }
    if (POWER.matcher(lower).matches()) {
      return refused(
          shown + " is a number that Excel has shortened: its last digits are lost.",
          "Format the column as Number, check the value, and save the file again.");
    }
    if (DATE.matcher(lower).matches()) {
      return refused(
          shown + " is a date or a time, and a number is wanted.",
          "Format the column as Number and type the value again: Excel turns some input into"
              + " dates.");
    }
    if (ERROR.matcher(lower).matches()) {
      return refused(
          shown + " is an error of the spreadsheet.", "Mend the formula, or write the number.");
    }
    if (!lower.isEmpty() && lower.chars().allMatch(c -> c == '#')) {
      return refused(
          shown + " is what Excel shows where a column is too narrow.",
          "Widen the column, and save the file again.");
    }
    if (BOUND.matcher(lower).matches()) {
      return refused(
          shown + " is not an exact number.",
          "Write the number itself, or [c] where it must not be told.");
    }
    if (DECIMAL_COMMA.matcher(lower).matches()) {
      return refused(
          shown + " is not a number: a comma stands before thousands, and a point before decimals.",
          "Write " + cell.replace(',', '.') + " if that is what is meant.");
    }
    if (cell.startsWith("£")) {
      return refused(
          shown + " is money, and this measure is not.",
          "Send the number alone, and check that it is the measure you mean.");
    }
    return refused(shown + " is not a number.", "Write digits only, such as 854, or " + SYMBOLS);
  }

  private static Refused letters(String cell, String shown) {
    boolean letterO = cell.indexOf('o') >= 0 || cell.indexOf('O') >= 0;
    boolean letterL = cell.chars().anyMatch(c -> c == 'l' || c == 'I' || c == '|');
    String what =
        letterO && letterL
            ? "letters in place of digits."
            : letterO ? "the letter O in place of a zero." : "the letter l in place of a one.";
    return refused(
        shown + " is not a number: it has " + what,
        "Write "
            + cell.replaceAll("[oO]", "0").replaceAll("[lI|]", "1")
            + " if that is what is meant.");
  }

  private static Refused shortened(String shown, Matcher matcher) {
    BigDecimal likely =
        new BigDecimal(matcher.group(1))
            .movePointRight(SHIFTS.getOrDefault(matcher.group(2), 0))
            .stripTrailingZeros();
    return refused(
        shown + " is shortened, and figures are sent in full.",
        "Write " + likely.toPlainString() + " if that is exact.");
  }

  private static Refused refused(String message, String remedy) {
    return new Refused("VALUE_NOT_A_NUMBER", message, remedy);
  }
}
