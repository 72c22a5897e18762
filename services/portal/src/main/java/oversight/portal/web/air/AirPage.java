package oversight.portal.web.air;

import java.util.List;
import oversight.portal.web.chart.ChartView;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;

/**
 * The air service at a glance.
 *
 * @param name the collaboration's name
 * @param crumbs the way here
 * @param marking the highest of what is shown
 * @param quarters the quarters of which calls count, newest first
 * @param quarter the chosen one with its dates; empty where no call counts
 * @param times response times of the quarter, all forces first
 * @param chart median and 90th percentile from request to scene, quarter by quarter
 * @param year the financial year of the costs, with its dates
 * @param charging the dates of the calls that the cost rests on
 * @param denominator of what the shares are shares
 * @param shares each force's use and cost
 * @param shareNotes what is missing of them
 * @param budgetTitle which statement of the budget is shown; empty where none counts
 * @param budget its lines and its sum
 * @param bases availability by base, the whole first
 * @param lost why minutes were lost
 * @param illustrative whether some of it is made up
 */
public record AirPage(
    String name,
    List<Link> crumbs,
    String marking,
    List<Choice> quarters,
    String quarter,
    List<TimeRow> times,
    ChartView chart,
    String year,
    String charging,
    String denominator,
    List<ShareRow> shares,
    List<String> shareNotes,
    String budgetTitle,
    List<BudgetRow> budget,
    List<BaseRow> bases,
    List<LostRow> lost,
    boolean illustrative) {

  /** Response times of one force and priority; a time that there is none of is a dash. */
  public record TimeRow(
      String who,
      String priority,
      String lifts,
      String liftMedian,
      String liftNinetieth,
      String scenes,
      String sceneMean,
      String sceneMedian,
      String sceneNinetieth) {}

  /** What a force used, owes by the formula and was charged. */
  public record ShareRow(
      String force,
      String calls,
      String callShare,
      String charge,
      String chargeShare,
      String gap,
      String due,
      String booked) {}

  /** A line of the budget. */
  public record BudgetRow(
      String title, String budget, String forecast, String variance, String actual) {}

  /** Availability of a base. */
  public record BaseRow(
      String base, String shifts, String scheduled, String available, String percent) {}

  /** Minutes lost. */
  public record LostRow(String base, String cause, String minutes, String percent) {}
}
