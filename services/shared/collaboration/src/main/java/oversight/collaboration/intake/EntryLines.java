package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import oversight.returns.v1.Symbol;

/** Writes understood rows as the ledger's entries in the text format of PostgreSQL's COPY. */
final class EntryLines {
  /** The columns, in the order in which they are written. */
  static final String COLUMNS =
      "row_number, period_start, period_end, measure, breakdown, period, force, value, symbol,"
          + " note, sheet";

  private static final int BLOCK_CHARS = 60_000;

  private final Consumer<byte[]> blocks;
  private final StringBuilder lines = new StringBuilder(BLOCK_CHARS + 4_000);

  /** Gives blocks of whole lines. */
  EntryLines(Consumer<byte[]> blocks) {
    this.blocks = blocks;
  }

  void add(FigureRow row) {
    lines.append(row.row()).append('\t');
    lines.append(row.period().start()).append('\t');
    lines.append(row.period().end()).append('\t');
    text(row.measure());
    text(row.breakdown());
    text(row.period().id());
    text(row.force());
    BigDecimal value = row.value();
    lines.append(value == null ? CopyText.NULL : value.toPlainString()).append('\t');
    Symbol symbol = row.symbol();
    lines.append(symbol == null ? CopyText.NULL : symbol.name()).append('\t');
    text(row.note());
    CopyText.append(lines, row.sheet());
    lines.append('\n');
    if (lines.length() >= BLOCK_CHARS) {
      flush();
    }
  }

  /** Gives what is left. */
  void flush() {
    if (!lines.isEmpty()) {
      blocks.accept(lines.toString().getBytes(StandardCharsets.UTF_8));
      lines.setLength(0);
    }
  }

  private void text(String text) {
    CopyText.append(lines, text);
    lines.append('\t');
  }
}
