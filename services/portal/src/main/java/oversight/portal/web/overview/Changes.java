package oversight.portal.web.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import oversight.portal.web.text.Comparisons;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Variation;

/** Against what a measure of a report went up or down. */
final class Changes {
  private static final List<ComparisonKind> TELLING =
      List.of(ComparisonKind.SAME_QUARTER_LAST_YEAR, ComparisonKind.PREVIOUS_QUARTER);

  private Changes() {}

  /**
   * "up 12% on the same quarter last year, better"; that there is no figure where there is none.
   */
  static String of(ReportSection section, ReportRow row) {
    Optional<Comparison> known =
        TELLING.stream()
            .flatMap(kind -> row.getComparisonsList().stream().filter(one -> one.getKind() == kind))
            .filter(one -> !one.getSentence().isEmpty())
            .findFirst();
    if (known.isEmpty()) {
      return row.getComparisonsCount() == 0 ? "" : "No figure for the same quarter last year.";
    }
    return Comparisons.brief(known.get()) + judged(section, known.get());
  }

  /**
   * Said only of what has no chart: where there is one it says what is out of the ordinary, and a
   * quarter that differs from another need not be.
   */
  private static String judged(ReportSection section, Comparison comparison) {
    String difference = comparison.getDifference().getValue();
    if (section.getAnalysis().getVariation() != Variation.VARIATION_UNSPECIFIED
        || difference.isEmpty()) {
      return "";
    }
    int way = new BigDecimal(difference).signum();
    int good =
        section.getPolarity() == Polarity.POLARITY_HIGHER_BETTER
            ? 1
            : section.getPolarity() == Polarity.POLARITY_LOWER_BETTER ? -1 : 0;
    return switch (way * good) {
      case 1 -> ", better";
      case -1 -> ", worse";
      default -> "";
    };
  }
}
