package oversight.collaboration.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import oversight.returns.v1.Symbol;

/** Understood rows, kept aside in the text format of PostgreSQL's COPY until all have come. */
final class FigureSpool implements AutoCloseable {
  private final Path file;
  private final BufferedWriter writer;
  private final StringBuilder line = new StringBuilder(160);

  FigureSpool() throws IOException {
    file = Files.createTempFile("oversight-figures", ".copy");
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

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
    line.append(value == null ? "\\N" : value.toPlainString()).append('\t');
    Symbol symbol = row.symbol();
    line.append(symbol == null ? "\\N" : symbol.name()).append('\t');
    escape(row.note());
    line.append('\n');
    writer.append(line);
  }

  /** All rows, for COPY. */
  InputStream read() throws IOException {
    writer.flush();
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(file);
  }

  private void text(String text) {
    escape(text);
    line.append('\t');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}
