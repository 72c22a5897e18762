package oversight.portal.web.submission;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;

/**
 * Reads a CSV for people to look at: it refuses nothing, and marks the cells that were found bad.
 */
final class PreviewReader {
  private static final int ROWS = 60;

  private PreviewReader() {}

  /** The file's rows, header first; empty where it is no CSV. */
  static List<FileRow> rows(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    List<FileRow> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      for (CsvRecord row : reader) {
        rows.add(new FileRow(Math.toIntExact(row.getStartingLineNumber()), row.getFields()));
      }
    } catch (CsvParseException | IOException notCsv) {
      return List.of();
    }
    return rows;
  }

  /** The likeliest of comma, semicolon and tab. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char likeliest = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(first, candidate) > count(first, likeliest)) {
        likeliest = candidate;
      }
    }
    return likeliest;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }

  /** The preview of a file with its findings. */
  static Preview of(List<FileRow> file, List<Finding> findings) {
    if (file.isEmpty()) {
      return Preview.NONE;
    }
    List<String> columns = file.getFirst().cells();
    Map<Integer, List<Finding>> byRow = new HashMap<>();
    findings.forEach(
        finding -> byRow.computeIfAbsent(finding.getRow(), row -> new ArrayList<>()).add(finding));
    List<PreviewRow> rows = new ArrayList<>();
    int plain = 0;
    for (FileRow row : file.subList(1, file.size())) {
      List<Finding> found = byRow.getOrDefault(row.number(), List.of());
      if (!found.isEmpty() || plain < ROWS) {
        plain += found.isEmpty() ? 1 : 0;
        rows.add(new PreviewRow(row.number(), cells(columns, row.cells(), found)));
      }
    }
    return new Preview(columns, rows, file.size() - 1 - rows.size());
  }

  private static List<PreviewRow.Cell> cells(
      List<String> columns, List<String> row, List<Finding> found) {
    List<PreviewRow.Cell> cells = new ArrayList<>();
    for (int index = 0; index < Math.max(columns.size(), row.size()); index++) {
      String column = index < columns.size() ? columns.get(index) : "";
      String text = index < row.size() ? row.get(index) : "";
      Severity gravest =
          found.stream()
              .filter(finding ->
                  finding.getColumn().isEmpty()
                      || finding.getColumn().equalsIgnoreCase(column.strip()))
              .map(Finding::getSeverity)
              .max(Severity::compareTo)
              .orElse(Severity.SEVERITY_UNSPECIFIED);
      cells.add(new PreviewRow.Cell(text, style(gravest), mark(gravest)));
    }
    return cells;
  }

  private static String style(Severity severity) {
    return switch (severity) {
      case ERROR -> "app-cell--error";
      case WARNING -> "app-cell--warning";
      default -> "";
    };
  }

  private static String mark(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error: ";
      case WARNING -> "Warning: ";
      default -> "";
    };
  }
}
