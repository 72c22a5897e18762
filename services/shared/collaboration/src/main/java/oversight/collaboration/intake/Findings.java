package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.Severity;

/** What is found in a file: all of it counted, and all of it kept, aside from memory. */
final class Findings implements AutoCloseable {
  private final Spool spool = new Spool("findings");
  private final StringBuilder line = new StringBuilder(300);
  private String sheet = "";
  private int errors;
  private int warnings;
  private int total;
  private int toExplain;

  Findings() throws IOException {}

  /** What is found in a row from now on, and names no sheet, is in this one. */
  void inSheet(String name) {
    sheet = name;
  }

  void add(Finding finding) {
    line.setLength(0);
    line.append(total++).append('\t');
    line.append(finding.severity().name()).append('\t');
    text(finding.sheet().isEmpty() && finding.row() > 0 ? sheet : finding.sheet());
    line.append(finding.row()).append('\t');
    text(finding.column());
    text(finding.code());
    text(finding.message());
    text(finding.remedy());
    line.append(finding.needsExplanation()).append('\t');
    CopyText.append(line, finding.about());
    if (finding.needsExplanation()) {
      toExplain++;
    }
    try {
      spool.add(line);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    if (finding.severity() == Severity.ERROR) {
      errors++;
    } else if (finding.severity() == Severity.WARNING) {
      warnings++;
    }
  }

  /** All of them in the order in which they were found, for COPY. */
  InputStream read() throws IOException {
    return spool.read();
  }

  int errors() {
    return errors;
  }

  int warnings() {
    return warnings;
  }

  /** How many need an explanation, in the note of their own row or otherwise. */
  int toExplain() {
    return toExplain;
  }

  int total() {
    return total;
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
