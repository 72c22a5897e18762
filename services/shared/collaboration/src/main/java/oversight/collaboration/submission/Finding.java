package oversight.collaboration.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Severity;

/**
 * Something found in a file.
 *
 * @param severity how grave
 * @param sheet the sheet of a workbook; empty for a CSV or the whole file
 * @param row the row of the file, the header being 1; 0 for the whole file
 * @param column the column's name; empty for the whole row
 * @param code stable, for programs
 * @param message what was found and what was expected
 * @param remedy what to do
 * @param needsExplanation whether the supplier must explain it before the return is submitted
 * @param about the figure derived from the whole file that it is about; empty for any other finding
 * @param record what became of it; null until it is on record
 */
public record Finding(
    Severity severity,
    String sheet,
    int row,
    String column,
    String code,
    String message,
    String remedy,
    boolean needsExplanation,
    String about,
    @Nullable OnRecord record) {

  /**
   * What became of a finding.
   *
   * @param number in its submission, from 0
   * @param explanation the supplier's words, or empty
   * @param explainedBy user name, or empty
   * @param explanationTime when, or null
   */
  public record OnRecord(
      int number, String explanation, String explainedBy, @Nullable Instant explanationTime) {}

  /** Not on record yet. */
  public Finding(
      Severity severity,
      int row,
      String column,
      String code,
      String message,
      String remedy,
      boolean needsExplanation) {
    this(severity, "", row, column, code, message, remedy, needsExplanation, "", null);
  }

  /** Nothing that needs to be explained. */
  public Finding(
      Severity severity, int row, String column, String code, String message, String remedy) {
    this(severity, row, column, code, message, remedy, false);
  }

  /** Refuses until mended. */
  public static Finding error(int row, String column, String code, String message, String remedy) {
    return new Finding(Severity.ERROR, row, column, code, message, remedy);
  }

  /** Taken, but worth a look. */
  public static Finding warning(
      int row, String column, String code, String message, String remedy) {
    return new Finding(Severity.WARNING, row, column, code, message, remedy);
  }

  /** Understood, and said. */
  public static Finding info(int row, String column, String code, String message) {
    return new Finding(Severity.INFO, row, column, code, message, "Nothing to do.");
  }

  /** The same about another row. */
  public Finding atRow(int other) {
    return new Finding(
        severity, sheet, other, column, code, message, remedy, needsExplanation, about, record);
  }

  /** The same in a sheet. */
  public Finding inSheet(String name) {
    return new Finding(
        severity, name, row, column, code, message, remedy, needsExplanation, about, record);
  }

  /** The same about a figure that was derived; see {@link SaidOfFigures.Origin}. */
  public Finding about(String figure) {
    return new Finding(
        severity, sheet, row, column, code, message, remedy, needsExplanation, figure, record);
  }
}
