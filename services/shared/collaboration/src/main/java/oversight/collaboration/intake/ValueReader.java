package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Shown;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;
import oversight.sheets.read.CellNumber;
import oversight.sheets.read.CellNumbers;
import oversight.sheets.read.NumberShape;

/** Reads the cell of a value: an exact number in its unit, or a symbol. */
final class ValueReader {
  private static final int ANY_DECIMALS = 6;
  private static final NumberShape WHOLE = new NumberShape(false, 0, "a whole number");
  private static final Map<String, Symbol> SYMBOLS =
      Map.of(
          "[x]", Symbol.NOT_AVAILABLE,
          "[z]", Symbol.NOT_APPLICABLE,
          "[c]", Symbol.CONFIDENTIAL);

  private ValueReader() {}

  /** The symbol that a cell holds, if it does. */
  static Optional<Symbol> symbol(String cell) {
    return !cell.startsWith("[")
        ? Optional.empty()
        : CellNumbers.read(cell, WHOLE) instanceof CellNumber.Mark mark
            ? Optional.ofNullable(SYMBOLS.get(mark.symbol()))
            : Optional.empty();
  }

  /** The number that a cell holds; what keeps it from being one becomes a finding. */
  static Optional<BigDecimal> number(int row, String cell, Unit unit, Findings findings) {
    return switch (CellNumbers.read(cell, shape(unit))) {
      case CellNumber.Exact exact -> {
        if (!exact.readAs().isEmpty()) {
          findings.add(
              Finding.info(
                  row,
                  Columns.VALUE,
                  "VALUE_READ_AS",
                  "'" + Shown.of(cell) + "' was read as " + exact.readAs() + "."));
        }
        yield Optional.of(exact.value());
      }
      case CellNumber.Refused refused -> {
        findings.add(
            Finding.error(row, Columns.VALUE, refused.code(), refused.message(), refused.remedy()));
        yield Optional.empty();
      }
      case CellNumber.Mark mark -> throw new IllegalStateException("A symbol: " + mark.symbol());
    };
  }

  private static NumberShape shape(Unit unit) {
    return switch (unit) {
      case UNIT_COUNT, UNIT_STOCK -> WHOLE;
      case UNIT_MINUTES -> new NumberShape(false, 0, "whole minutes");
      case UNIT_SECONDS -> new NumberShape(false, 0, "whole seconds");
      case UNIT_POUNDS -> new NumberShape(true, 2, "pounds with at most two decimals");
      case UNIT_FTE -> new NumberShape(false, 2, "full-time equivalents with at most two decimals");
      case UNIT_PERCENT, UNIT_POINTS, UNIT_RATE, UNIT_UNSPECIFIED, UNRECOGNIZED ->
          new NumberShape(false, ANY_DECIMALS, "a number");
    };
  }
}
