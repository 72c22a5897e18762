package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.watch.Gauge;
import oversight.returns.v1.Severity;

/**
 * What is found in a file: all of it counted, and kept aside from memory. Of what is found in rows
 * the first many are kept, beyond what anyone reads, and then no more: a file in which everything
 * is wrong must not fill the database.
 */
final class Findings implements AutoCloseable {
  /** What needs no explanation, and is about a row: of each severity. */
  static final int MOST_KEPT = 20_000;

  private final Spool spool = new Spool("findings");
  private final StringBuilder line = new StringBuilder(300);
  private String sheet = "";
  private boolean severalSheets;
  private final Gauge gauge;
  private int errors;
  private int warnings;
  private int total;
  private int toExplain;
  private final Map<Severity, Integer> leftOut = new EnumMap<>(Severity.class);
  private final Map<Severity, Integer> kept = new EnumMap<>(Severity.class);

  /** Also told to a gauge as they are found. */
  Findings(Gauge gauge) throws IOException {
    this.gauge = gauge;
  }

  /** Another row was read, in which they are found or not. */
  void row() {
    gauge.row();
  }

  /** What is found in a row from now on, and names no sheet, is in this one. */
  void inSheet(String name) {
    sheet = name;
  }

  /** Says that rows are in several sheets: what is found in one later names its sheet. */
  void areInSeveralSheets() {
    sheet = "";
    severalSheets = true;
  }

  /** Whether rows are in several sheets. */
  boolean inSeveralSheets() {
    return severalSheets;
  }

  void add(Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      errors++;
    } else if (finding.severity() == Severity.WARNING) {
      warnings++;
    }
    gauge.found(isHere(finding) ? finding.inSheet(sheet) : finding);
    if (finding.row() > 0
        && !finding.needsExplanation()
        && kept.merge(finding.severity(), 1, Integer::sum) > MOST_KEPT) {
      leftOut.merge(finding.severity(), 1, Integer::sum);
    } else {
      keep(finding);
    }
  }

  /** Says how many were left out, if any; once, when all have been found. */
  void tellLeftOut() {
    leftOut.forEach((severity, count) ->
        keep(
            Finding.info(
                0,
                "",
                "FINDINGS_LEFT_OUT",
                "There are %,d more %s: the first %,d in the file are listed."
                    .formatted(count, inWords(severity), MOST_KEPT))));
    leftOut.clear();
  }

  private static String inWords(Severity severity) {
    return switch (severity) {
      case ERROR -> "errors";
      case WARNING -> "warnings";
      default -> "remarks";
    };
  }

  /** Whether it is in the sheet that is being read. */
  private static boolean isHere(Finding finding) {
    return finding.sheet().isEmpty() && finding.row() > 0;
  }

  private void keep(Finding finding) {
    line.setLength(0);
    line.append(total++).append('\t');
    line.append(finding.severity().name()).append('\t');
    text(isHere(finding) ? sheet : finding.sheet());
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

  /** How many are kept. */
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
