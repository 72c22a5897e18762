package oversight.portal.web.measure;

import com.google.type.Decimal;
import io.grpc.StatusRuntimeException;
import java.time.YearMonth;
import java.util.List;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.Together;
import oversight.portal.web.report.CellView;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.ForceStanding;
import oversight.returns.v1.Ratio;
import oversight.returns.v1.Unit;

/**
 * The forces side by side.
 *
 * @param caption of which period
 * @param words what the order means, or why there is none
 * @param ordered whether they stand in an order
 * @param ratio whether each value is formed from two parts
 * @param rows a force each; empty where there is nothing to compare
 */
public record ForceOrder(
    String caption, String words, boolean ordered, boolean ratio, List<Row> rows) {
  /** Nothing to compare. */
  static final ForceOrder NONE = new ForceOrder("", "", false, false, List.of());

  /** Copies the rows. */
  public ForceOrder {
    rows = List.copyOf(rows);
  }

  /**
   * A force.
   *
   * @param place "1"; empty where there is none
   * @param force its name
   * @param value leads to where it comes from
   * @param numerator from what a rate is formed, likewise
   * @param denominator out of what, likewise
   */
  public record Row(
      String place, String force, CellView value, CellView numerator, CellView denominator) {}

  /**
   * Of the last quarter that has ended in a series, or its last year.
   *
   * @param ratio of what its values are formed; the default for none
   * @param figures the address under which figures' pages are
   */
  static ForceOrder of(
      CollaborationClient client, Analysis analysis, Ratio ratio, AsAt asAt, String figures) {
    String period = period(analysis);
    if (period.isEmpty()) {
      return NONE;
    }
    CompareForcesRequest.Builder request =
        CompareForcesRequest.newBuilder().setMeasure(analysis.getMeasure()).setPeriod(period);
    var instant = asAt.instant();
    if (instant != null) {
      request.setAsOf(instant);
    }
    return Together.orElse(
        () -> of(client.analysis().compareForces(request.build()), ratio, asAt, figures),
        ForceOrder::without);
  }

  private static ForceOrder without(StatusRuntimeException refused) {
    return NONE;
  }

  private static ForceOrder of(ForceComparison comparison, Ratio parts, AsAt asAt, String figures) {
    boolean ratio =
        comparison.getStandingsList().stream()
            .anyMatch(standing -> !standing.getDenominator().getValue().isEmpty());
    return new ForceOrder(
        "The forces in " + comparison.getPeriodLabel(),
        words(comparison),
        comparison.getWhyNot().isEmpty(),
        ratio,
        comparison.getStandingsList().stream()
            .map(standing -> row(comparison, standing, parts, asAt, figures))
            .toList());
  }

  private static String words(ForceComparison comparison) {
    if (!comparison.getWhyNot().isEmpty()) {
      return comparison.getWhyNot();
    }
    String order =
        comparison.getJudged()
            ? "The best stands first."
            : "The highest stands first; more is" + " neither better nor worse by itself.";
    return comparison.getRangeDisplay().isEmpty()
        ? order
        : order + " Between the highest and the lowest lie " + comparison.getRangeDisplay() + ".";
  }

  private static Row row(
      ForceComparison comparison, ForceStanding standing, Ratio parts, AsAt asAt, String figures) {
    String shorthand = Symbols.shorthand(standing.getSymbol());
    String text =
        standing.hasValue() ? standing.getDisplay() : shorthand.isEmpty() ? "[x]" : shorthand;
    String at =
        "/%s?force=%s&asAt=%s".formatted(comparison.getPeriod(), standing.getForce(), asAt.iso());
    return new Row(
        standing.getPlace() == 0 ? "" : String.valueOf(standing.getPlace()),
        standing.getTitle(),
        standing.hasValue()
            ? cell(standing, text, figures + comparison.getMeasure() + at)
            : new CellView(text, "", ""),
        part(standing, standing.getNumerator(), parts.getNumerator(), figures, at),
        part(standing, standing.getDenominator(), parts.getDenominator(), figures, at));
  }

  private static CellView part(
      ForceStanding standing, Decimal value, String code, String figures, String at) {
    String text = Numbers.shown(value, Unit.UNIT_FTE);
    return text.isEmpty() || code.isEmpty()
        ? new CellView("", "", "")
        : cell(standing, text, figures + code + at);
  }

  private static CellView cell(ForceStanding standing, String text, String href) {
    return new CellView(
        text, href, "%s, %s: where it comes from".formatted(text, standing.getTitle()));
  }

  private static String period(Analysis analysis) {
    return analysis.getPointsList().reversed().stream()
        .filter(AnalysisPoint::hasValue)
        .findFirst()
        .map(point -> whole(point.getPeriod()))
        .orElse("");
  }

  /** A month's quarter, where the month is its last; else the quarter before. */
  private static String whole(String id) {
    try {
      Period period = Periods.parse(id);
      if (!(period instanceof Month)) {
        return id;
      }
      YearMonth month = period.lastMonth();
      FinancialQuarter quarter = FinancialQuarter.holding(month);
      return quarter.lastMonth().equals(month) ? quarter.id() : quarter.previous().id();
    } catch (InvalidPeriodException none) {
      return "";
    }
  }
}
