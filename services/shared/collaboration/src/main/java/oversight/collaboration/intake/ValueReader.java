package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;

/** Reads the cell of a value: an exact number in its unit, or a symbol. */
final class ValueReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern LETTER_O = Pattern.compile("(?=.*\\d)(?=.*[oO])[\\doO.,]{1,30}");
  private static final Map<String, Symbol> SYMBOLS =
      Map.of(
          "[x]", Symbol.NOT_AVAILABLE,
          "[z]", Symbol.NOT_APPLICABLE,
          "[c]", Symbol.CONFIDENTIAL);

  private ValueReader() {}

  /** The symbol that a cell holds, if it does. */
  static Optional<Symbol> symbol(String cell) {
    return Optional.ofNullable(SYMBOLS.get(cell));
  }

  /** The number that a cell holds; what keeps it from being one becomes a finding. */
  static Optional<BigDecimal> number(int row, String cell, Unit unit, Findings findings) {
    if (!Shown.isPlain(cell)) {
      findings.add(notANumber(row, cell));
      return Optional.empty();
    }
    String text = cell;
    if (unit == Unit.UNIT_POUNDS && text.startsWith("£")) {
      text = text.substring(1).strip();
    }
    if (THOUSANDS.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    if (!NUMBER.matcher(text).matches()) {
      findings.add(notANumber(row, cell));
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() < 0) {
      findings.add(
          Finding.error(
              row,
              Columns.VALUE,
              "VALUE_NEGATIVE",
              "'" + cell + "' is less than zero.",
              "Send the number itself; a correction is a new figure, not a difference."));
      return Optional.empty();
    }
    if (!fits(value, unit)) {
      findings.add(
          Finding.error(
              row,
              Columns.VALUE,
              "VALUE_NOT_WHOLE",
              "'" + cell + "' has more decimals than " + inWords(unit) + " can have.",
              "Send " + inWords(unit) + "."));
      return Optional.empty();
    }
    if (!text.equals(cell)) {
      findings.add(
          Finding.info(
              row, Columns.VALUE, "VALUE_READ_AS", "'" + cell + "' was read as " + text + "."));
    }
    return Optional.of(value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value);
  }

  private static boolean fits(BigDecimal value, Unit unit) {
    int decimals = Math.max(0, value.stripTrailingZeros().scale());
    return switch (unit) {
      case UNIT_COUNT, UNIT_STOCK, UNIT_MINUTES, UNIT_SECONDS -> decimals == 0;
      case UNIT_POUNDS, UNIT_FTE -> decimals <= 2;
      case UNIT_PERCENT, UNIT_POINTS, UNIT_UNSPECIFIED, UNRECOGNIZED -> true;
    };
  }

  private static String inWords(Unit unit) {
    return switch (unit) {
      case UNIT_POUNDS -> "pounds with at most two decimals";
      case UNIT_MINUTES -> "whole minutes";
      case UNIT_SECONDS -> "whole seconds";
      case UNIT_FTE -> "full-time equivalents with at most two decimals";
      case UNIT_COUNT, UNIT_STOCK, UNIT_PERCENT, UNIT_POINTS, UNIT_UNSPECIFIED, UNRECOGNIZED ->
          "a whole number";
    };
  }

  private static Finding notANumber(int row, String cell) {
    String shown = "'" + Shown.of(cell) + "'";
    String message = shown + " is not a number.";
    String remedy =
        "Write digits only, such as 854, or a symbol: [x] not available, [z] not applicable, [c]"
            + " confidential.";
    if (Shown.isPlain(cell) && LETTER_O.matcher(cell).matches()) {
      message = shown + " is not a number: it has the letter O in place of a zero.";
      remedy = "Write " + cell.replaceAll("[oO]", "0") + " if that is what is meant.";
    } else if (cell.endsWith("%")) {
      message = shown + " is a percentage, and percentages are never uploaded.";
      remedy = "Send the two counts it is formed from, each in a row of its own.";
    } else if (cell.startsWith("£")) {
      message = shown + " is money, and this measure is not.";
      remedy = "Send the number alone, and check that it is the measure you mean.";
    } else if (cell.startsWith("=")) {
      message = shown + " is a formula, not its value.";
      remedy = "Paste the values in place of the formulas.";
    }
    return Finding.error(row, Columns.VALUE, "VALUE_NOT_A_NUMBER", message, remedy);
  }
}
