package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import oversight.returns.v1.Symbol;

/** Understood rows, kept aside in the text format of PostgreSQL's COPY until all have come. */
final class FigureSpool implements AutoCloseable {
  private final Spool spool = new Spool("figures");
  private final StringBuilder line = new StringBuilder(160);

  FigureSpool() throws IOException {}

  void add(FigureRow row) throws IOException {
    line.setLength(0);
    line.append(row.row()).append('\t');
    text(row.measure());
    text(row.force());
    text(row.breakdown());
    text(row.period().id());
    line.append(row.period().start()).append('\t');
    line.append(row.period().end()).append('\t');
    BigDecimal value = row.value();
    line.append(value == null ? CopyText.NULL : value.toPlainString()).append('\t');
    Symbol symbol = row.symbol();
    line.append(symbol == null ? CopyText.NULL : symbol.name()).append('\t');
    CopyText.append(line, row.note());
    spool.add(line);
  }

  /** All rows, for COPY. */
  InputStream read() throws IOException {
    return spool.read();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }

  private void text(String text) {
    CopyText.append(line, text);
    line.append('\t');
  }
}
