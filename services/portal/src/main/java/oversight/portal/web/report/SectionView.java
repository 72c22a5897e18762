package oversight.portal.web.report;

import java.util.List;
import oversight.portal.web.chart.ChartView;

/**
 * A measure in a report.
 *
 * @param code the measure's
 * @param title the measure's
 * @param href the measure's page
 * @param sentence what the analysis says
 * @param commentary what the author writes, as safe HTML; may be empty
 * @param rows its table
 * @param chart the region's series
 * @param caveat what a reader must know; may be empty
 * @param illustrative whether any figure in it is made up
 */
public record SectionView(
    String code,
    String title,
    String href,
    String sentence,
    String commentary,
    List<RowView> rows,
    ChartView chart,
    String caveat,
    boolean illustrative) {}
