package oversight.portal.web.report;

import java.util.List;

/**
 * A report in one table: a row for each measure, a column for each force.
 *
 * @param columns the forces, then the region
 * @param rows one for each measure
 */
public record MatrixView(List<String> columns, List<Row> rows) {
  /**
   * One measure.
   *
   * @param title the measure's
   * @param href the measure's page
   * @param cells a number for each column
   * @param change what changed for the region
   */
  public record Row(String title, String href, List<CellView> cells, String change) {}
}
