package oversight.portal.web.measure;

import java.util.List;
import oversight.portal.web.report.CellView;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Ratio;
import oversight.returns.v1.SpecialCause;
import oversight.returns.v1.Unit;

/** The table beneath a chart. */
final class PointRows {
  private static final CellView NOTHING = new CellView("", "", "");

  private final Analysis analysis;
  private final Ratio ratio;
  private final String figures;
  private final String query;

  /**
   * Of one analysis.
   *
   * @param ratio of what its values are formed; the default for none
   * @param figures the address under which figures' pages are
   * @param query of whom and as at when
   */
  PointRows(Analysis analysis, Ratio ratio, String figures, String query) {
    this.analysis = analysis;
    this.ratio = ratio;
    this.figures = figures;
    this.query = query;
  }

  /** Newest first, down to the first period that has a value. */
  List<PointRow> newestFirst() {
    return shown(analysis).getPointsList().reversed().stream().map(this::row).toList();
  }

  /** The series from the first period that has a value; all of it where none has. */
  static Analysis shown(Analysis analysis) {
    int empty = leadingEmpty(analysis);
    return empty == 0
        ? analysis
        : analysis.toBuilder()
            .clearPoints()
            .addAllPoints(analysis.getPointsList().subList(empty, analysis.getPointsCount()))
            .build();
  }

  /** "No value can be formed before October 2013: …"; empty where the first period has one. */
  static String before(Analysis analysis) {
    int empty = leadingEmpty(analysis);
    return empty == 0
        ? ""
        : "No value can be formed from %s to %s. %s"
            .formatted(
                analysis.getPoints(0).getLabel(),
                analysis.getPoints(empty - 1).getLabel(),
                analysis.getPoints(empty - 1).getNote())
            .strip();
  }

  private static int leadingEmpty(Analysis analysis) {
    int first = 0;
    while (first < analysis.getPointsCount() && !analysis.getPoints(first).hasValue()) {
      first++;
    }
    return first == analysis.getPointsCount() ? 0 : first;
  }

  private PointRow row(AnalysisPoint point) {
    return new PointRow(
        point.getLabel(),
        value(point),
        part(point, Numbers.shown(point.getNumerator(), Unit.UNIT_FTE), ratio.getNumerator()),
        part(point, Numbers.shown(point.getDenominator(), Unit.UNIT_FTE), ratio.getDenominator()),
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
        trace(analysis.getMeasure(), point),
        "%s, %s: where it comes from".formatted(text, point.getLabel()));
  }

  private CellView part(AnalysisPoint point, String text, String code) {
    return text.isEmpty() || code.isEmpty()
        ? NOTHING
        : new CellView(
            text,
            trace(code, point),
            "%s, %s of %s: where it comes from".formatted(text, code, point.getLabel()));
  }

  private String trace(String code, AnalysisPoint point) {
    return figures + code + "/" + point.getPeriod() + query;
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
