package oversight.portal.web.measure;

import java.util.List;
import java.util.Map;
import oversight.portal.web.chart.ChartView;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.page.Turn;
import oversight.portal.web.text.AsAt;

/**
 * A measure: what it says, drawn, and in a table.
 *
 * @param title the measure's
 * @param subject whom it is about: "the region" or a force
 * @param crumbs the way here
 * @param marking the measure's
 * @param problems what is wrong with what was asked
 * @param sentence what the analysis says
 * @param comparisons the last values against earlier ones
 * @param chart the series
 * @param limited whether the chart has process limits
 * @param ratio whether each value is formed from two parts
 * @param rows newest first, a page of them
 * @param turn the ways to newer and older ones
 * @param key the shorthand in the table
 * @param forces whom to choose from
 * @param asAt the date to read at
 * @param members who is summed; empty for a force
 * @param notes why there are no limits, or what else a reader must know
 * @param facts the definition
 * @param files to download
 * @param illustrative whether any figure in it is made up
 */
public record MeasurePage(
    String title,
    String subject,
    List<Link> crumbs,
    String marking,
    List<Problem> problems,
    String sentence,
    List<ComparisonLine> comparisons,
    ChartView chart,
    boolean limited,
    boolean ratio,
    List<PointRow> rows,
    Turn turn,
    Map<String, String> key,
    List<Choice> forces,
    AsAt asAt,
    String members,
    List<String> notes,
    List<Fact> facts,
    List<Link> files,
    boolean illustrative) {}
