package oversight.portal.web.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;

/**
 * The file as it was sent, or as much as helps: the cells that were found bad are marked.
 *
 * @param sheets its tables
 */
public record Preview(List<PreviewSheet> sheets) {
  private static final int PLAIN_ROWS = 60;

  /**
   * What a form says of each row for who fills it in; shown only where something is wrong there.
   */
  private static final Set<String> AIDS = Set.of("title", "unit", "last quarter", "guidance");

  /** The preview of a file with its findings. */
  static Preview of(List<FileSheet> file, List<Finding> findings) {
    Map<String, List<Finding>> byPlace = new HashMap<>();
    findings.forEach(finding ->
        byPlace
            .computeIfAbsent(place(finding.getSheet(), finding.getRow()), row -> new ArrayList<>())
            .add(finding));
    List<PreviewSheet> sheets = new ArrayList<>();
    for (FileSheet sheet : file) {
      sheets.add(sheet(sheet, sheets.size(), byPlace));
    }
    return new Preview(sheets);
  }

  /** The id of the cell, or else the row, that a finding is about; empty where neither is shown. */
  public String id(Finding finding) {
    return sheets.stream()
        .filter(sheet -> sheet.name().equals(finding.getSheet()))
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.number() == finding.getRow())
        .findFirst()
        .map(row -> place(row, cellId(row.id(), finding.getColumn())))
        .orElse("");
  }

  /** The cell where it has one for the column, else the row. */
  private static String place(PreviewRow row, String cell) {
    return row.cells().stream().anyMatch(known -> known.id().equals(cell)) ? cell : row.id();
  }

  private static String cellId(String row, String column) {
    return "cell-" + row + "-" + column.replaceAll("[^a-z0-9]+", "-");
  }

  private static String place(String sheet, int row) {
    return sheet + "\n" + row;
  }

  private static PreviewSheet sheet(
      FileSheet sheet, int number, Map<String, List<Finding>> byPlace) {
    List<Integer> kept = kept(sheet, byPlace);
    List<String> columns = pick(sheet.rows().getFirst().cells(), kept);
    List<PreviewRow> rows = new ArrayList<>();
    int plain = 0;
    int blank = 0;
    for (FileRow row : sheet.figures()) {
      List<Finding> found = byPlace.getOrDefault(place(sheet.name(), row.number()), List.of());
      if (found.isEmpty() && isBlank(sheet, row)) {
        blank++;
      } else if (!found.isEmpty() || plain < PLAIN_ROWS) {
        plain += found.isEmpty() ? 1 : 0;
        String id = number == 0 ? "row-" + row.number() : "row-" + number + "-" + row.number();
        rows.add(
            new PreviewRow(id, row.number(), cells(id, columns, pick(row.cells(), kept), found)));
      }
    }
    return new PreviewSheet(
        sheet.name(),
        number == 0 ? "preview-caption" : "preview-caption-" + number,
        columns,
        rows,
        sheet.figures().size() - rows.size() - blank + sheet.more(),
        blank);
  }

  /** The columns that are shown: all but a form's aids in which nothing was found. */
  private static List<Integer> kept(FileSheet sheet, Map<String, List<Finding>> byPlace) {
    Set<String> named = new HashSet<>();
    sheet
        .rows()
        .forEach(row ->
            byPlace
                .getOrDefault(place(sheet.name(), row.number()), List.of())
                .forEach(finding -> named.add(finding.getColumn())));
    int width = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> heading = sheet.rows().getFirst().cells();
    return IntStream.range(0, width)
        .filter(index -> {
          String name = index < heading.size() ? FileSheets.folded(heading.get(index)) : "";
          return !AIDS.contains(name) || named.contains(name);
        })
        .boxed()
        .toList();
  }

  private static List<String> pick(List<String> cells, List<Integer> kept) {
    return kept.stream().filter(index -> index < cells.size()).map(cells::get).toList();
  }

  /** A row of a form that was not filled in. */
  private static boolean isBlank(FileSheet sheet, FileRow row) {
    int value = sheet.column("value");
    return value >= 0 && row.cell(value).isEmpty() && row.cell(sheet.column("note")).isEmpty();
  }

  private static List<PreviewRow.Cell> cells(
      String id, List<String> columns, List<String> row, List<Finding> found) {
    List<String> names = columns.stream().map(FileSheets::folded).toList();
    List<PreviewRow.Cell> cells = new ArrayList<>();
    for (int index = 0; index < Math.max(columns.size(), row.size()); index++) {
      String column = index < columns.size() ? columns.get(index) : "";
      String text = index < row.size() ? row.get(index) : "";
      String name = FileSheets.folded(column);
      Severity gravest =
          found.stream()
              .filter(finding -> finding.getColumn().isEmpty() || finding.getColumn().equals(name))
              .map(Finding::getSeverity)
              .max(Severity::compareTo)
              .orElse(Severity.SEVERITY_UNSPECIFIED);
      boolean named =
          !name.isEmpty()
              && names.indexOf(name) == index
              && found.stream().anyMatch(finding -> finding.getColumn().equals(name));
      cells.add(
          new PreviewRow.Cell(named ? cellId(id, name) : "", text, style(gravest), mark(gravest)));
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
