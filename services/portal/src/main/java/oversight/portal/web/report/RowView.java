package oversight.portal.web.report;

/**
 * A force, or the region, in a section's table.
 *
 * @param title whom it is about
 * @param value the quarter's value
 * @param previous against the quarter before
 * @param lastYear against the same quarter a year earlier
 * @param yearToDate the year so far, against the same months a year earlier
 * @param total whether it is the sum of the others
 */
public record RowView(
    String title,
    CellView value,
    String previous,
    String lastYear,
    String yearToDate,
    boolean total) {}
