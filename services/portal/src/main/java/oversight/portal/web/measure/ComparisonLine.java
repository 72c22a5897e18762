package oversight.portal.web.measure;

import oversight.portal.web.report.CellView;

/**
 * The last value against an earlier one, with the parts of the difference.
 *
 * @param words "up 2.7 percentage points on Q3 2010/11 (1 October to 31 December 2010)"
 * @param from what it is held against, and where it comes from; its text is empty where that is no
 *     figure of this series
 * @param to the last value, likewise
 */
public record ComparisonLine(String words, CellView from, CellView to) {}
