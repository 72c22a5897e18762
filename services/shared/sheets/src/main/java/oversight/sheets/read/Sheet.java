package oversight.sheets.read;

/**
 * A sheet of a workbook, or the only one of a CSV.
 *
 * @param name as on its tab; empty for a CSV
 * @param hidden whether its tab is not shown
 */
public record Sheet(String name, boolean hidden) {
  /** What a CSV has. */
  public static final Sheet ONLY = new Sheet("", false);
}
