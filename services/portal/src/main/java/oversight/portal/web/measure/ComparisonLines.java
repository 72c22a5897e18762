package oversight.portal.web.measure;

import com.google.type.Decimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Periods;
import oversight.portal.web.report.CellView;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;

/** Comparisons with the two figures from which each difference is formed. */
final class ComparisonLines {
  private static final CellView NOTHING = new CellView("", "", "");

  private static final Set<ComparisonKind> NOT_SUPPLIED =
      EnumSet.of(ComparisonKind.AGAINST_NATIONAL, ComparisonKind.AGAINST_TARGET);

  private ComparisonLines() {}

  /**
   * Of one analysis.
   *
   * @param figures the address under which the measure's figures are
   * @param query of whom and as at when
   */
  static List<ComparisonLine> of(Analysis analysis, String figures, String query) {
    return analysis.getComparisonsList().stream()
        .filter(
            comparison -> !comparison.getSentence().isEmpty() || !comparison.getNote().isEmpty())
        .map(comparison -> line(analysis, comparison, figures, query))
        .toList();
  }

  private static ComparisonLine line(
      Analysis analysis, Comparison comparison, String figures, String query) {
    if (comparison.getSentence().isEmpty()) {
      return new ComparisonLine(comparison.getNote(), NOTHING, NOTHING);
    }
    boolean traced =
        comparison.hasBase()
            && comparison.hasValue()
            && isPeriod(comparison.getBasePeriod())
            && isPeriod(comparison.getPeriod());
    if (!traced || NOT_SUPPLIED.contains(comparison.getKind())) {
      // The sentence says what it is held against, and no page here says where that comes from.
      return new ComparisonLine(comparison.getSentence(), NOTHING, NOTHING);
    }
    String base = comparison.getKind() == ComparisonKind.AGAINST_REGION ? region(query) : query;
    return new ComparisonLine(
        comparison.getSentence(),
        cell(analysis, comparison.getBase(), figures + comparison.getBasePeriod() + base),
        cell(analysis, comparison.getValue(), figures + comparison.getPeriod() + query));
  }

  /** The same question about the region instead of a force. */
  private static String region(String query) {
    return query.replaceFirst("force=[^&]*", "force=");
  }

  private static CellView cell(Analysis analysis, Decimal value, String href) {
    String text = Numbers.shown(value, analysis.getUnit());
    return new CellView(text, href, text + ": where it comes from");
  }

  private static boolean isPeriod(String id) {
    try {
      Periods.parse(id);
      return true;
    } catch (InvalidPeriodException none) {
      return false;
    }
  }
}
