package oversight.portal.web.measure;

import java.util.List;
import oversight.portal.web.report.CellView;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.SpecialCause;
import oversight.returns.v1.Unit;

/** The table beneath a chart. */
final class PointRows {
  private final Analysis analysis;
  private final String trace;

  /**
   * Of one analysis.
   *
   * @param trace the address of a figure's page with {@code %s} for the period
   */
  PointRows(Analysis analysis, String trace) {
    this.analysis = analysis;
    this.trace = trace;
  }

  List<PointRow> newestFirst() {
    return analysis.getPointsList().reversed().stream().map(this::row).toList();
  }

  private PointRow row(AnalysisPoint point) {
    return new PointRow(
        point.getLabel(),
        value(point),
        Numbers.shown(point.getNumerator(), Unit.UNIT_FTE),
        Numbers.shown(point.getDenominator(), Unit.UNIT_FTE),
        shown(point.getMean()),
        point.hasLower() ? shown(point.getLower()) + " to " + shown(point.getUpper()) : "",
        why(point));
  }

  private CellView value(AnalysisPoint point) {
    if (!point.hasValue()) {
      String symbol = Symbols.shorthand(point.getSymbol());
      return new CellView(symbol.isEmpty() ? "[x]" : symbol, "", "");
    }
    String text = point.getDisplay().isEmpty() ? shown(point.getValue()) : point.getDisplay();
    return new CellView(
        text,
        trace.formatted(point.getPeriod()),
        "%s, %s: where it comes from".formatted(text, point.getLabel()));
  }

  private String shown(com.google.type.Decimal value) {
    return Numbers.shown(value, analysis.getUnit());
  }

  private static String why(AnalysisPoint point) {
    String cause = cause(point.getCause());
    return cause.isEmpty() || point.getNote().isEmpty()
        ? cause + point.getNote()
        : cause + ". " + point.getNote();
  }

  static String cause(SpecialCause cause) {
    return switch (cause) {
      case OUTSIDE_LIMITS -> "Outside the limits";
      case TREND -> "Part of a trend: seven points one way";
      case TWO_OF_THREE -> "Two of three points near a limit";
      case SHIFT -> "Part of a run on one side of the average";
      case SPECIAL_CAUSE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
