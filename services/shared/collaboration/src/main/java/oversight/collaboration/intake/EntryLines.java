package oversight.collaboration.intake;

import java.math.BigDecimal;
import oversight.returns.v1.Symbol;

/** Writes understood rows as the ledger's entries in the text format of PostgreSQL's COPY. */
final class EntryLines {
  /** The columns, in the order in which they are written. */
  static final String COLUMNS =
      "row_number, period_start, period_end, measure, breakdown, period, force, value, symbol,"
          + " note, sheet";

  private EntryLines() {}

  static void write(FigureRow row, StringBuilder lines) {
    lines.append(row.row()).append('\t');
    lines.append(row.period().start()).append('\t');
    lines.append(row.period().end()).append('\t');
    text(row.measure(), lines);
    text(row.breakdown(), lines);
    text(row.period().id(), lines);
    text(row.force(), lines);
    BigDecimal value = row.value();
    lines.append(value == null ? CopyText.NULL : value.toPlainString()).append('\t');
    Symbol symbol = row.symbol();
    lines.append(symbol == null ? CopyText.NULL : symbol.name()).append('\t');
    text(row.note(), lines);
    CopyText.append(lines, row.sheet());
  }

  private static void text(String text, StringBuilder lines) {
    CopyText.append(lines, text);
    lines.append('\t');
  }
}
