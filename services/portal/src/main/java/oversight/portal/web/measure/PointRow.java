package oversight.portal.web.measure;

import oversight.portal.web.report.CellView;

/**
 * A period of a series in the table beneath the chart.
 *
 * @param period its name
 * @param value its value, and where it comes from
 * @param numerator of a ratio: what was summed on top, and where it comes from
 * @param denominator of a ratio: what was summed below, likewise
 * @param mean the process average
 * @param limits the process limits; empty where there are none
 * @param cause why it stands out, or why it is missing; empty for ordinary variation
 */
public record PointRow(
    String period,
    CellView value,
    CellView numerator,
    CellView denominator,
    String mean,
    String limits,
    String cause) {}
