package oversight.cmpg.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Month;
import oversight.cmpg.v1.CampaignCount;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Ratio;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;

/**
 * Adds up what was counted of one measure in the months of a campaign. Of a ratio both parts are
 * taken from the same month of the same supplier, or neither is.
 */
final class CampaignTally {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 10;

  private final Measure measure;
  private final List<Month> months;
  private final int days;
  private final List<CountingFigure> figures;

  /**
   * Of these figures, all of one campaign.
   *
   * @param figures with the campaign's breakdown, in its months, of any measure
   */
  CampaignTally(Measure measure, CampaignDates dates, List<CountingFigure> figures) {
    this.measure = measure;
    this.months = dates.months();
    this.days = dates.days();
    this.figures =
        figures.stream()
            .filter(figure -> measure.part(figure.measure()).isPresent())
            .filter(figure -> months.stream().anyMatch(each -> each.id().equals(figure.period())))
            .toList();
  }

  /** Whether anything came of the measure about one of these forces. */
  boolean knows(List<Force> forces) {
    return figures.stream().anyMatch(figure -> about(figure, forces));
  }

  /** What was counted about these forces together. */
  CampaignCount of(List<Force> forces) {
    Ratio ratio = measure.ratio();
    String below = ratio == null ? measure.headline().orElseThrow().code() : ratio.denominator();
    BigDecimal count = BigDecimal.ZERO;
    BigDecimal numerator = BigDecimal.ZERO;
    boolean any = false;
    List<String> missing = new ArrayList<>();
    for (Force force : forces) {
      for (Month month : months) {
        boolean found = false;
        for (Map<String, BigDecimal> supplied : bySupplier(force, month).values()) {
          BigDecimal whole = supplied.get(below);
          BigDecimal part = ratio == null ? BigDecimal.ZERO : supplied.get(ratio.numerator());
          if (whole != null && part != null) {
            count = count.add(whole);
            numerator = numerator.add(part);
            found = true;
          }
        }
        any |= found;
        if (!found) {
          missing.add(forces.size() == 1 ? month.label() : force.name() + ", " + month.label());
        }
      }
    }
    CampaignCount.Builder answer = CampaignCount.newBuilder().addAllMissing(missing);
    answer.setIllustrative(
        figures.stream().anyMatch(figure -> about(figure, forces) && figure.illustrative()));
    return any
        ? told(answer, count, ratio == null ? Optional.empty() : Optional.of(numerator))
        : answer.setDisplay("[x]").build();
  }

  private CampaignCount told(
      CampaignCount.Builder answer, BigDecimal count, Optional<BigDecimal> numerator) {
    answer.setCount(FigureMessages.decimal(count));
    answer.setPerDay(
        FigureMessages.decimal(
            count.divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP)));
    String whole = Display.of(count, Unit.COUNT);
    answer.setDisplay(whole);
    numerator.ifPresent(part -> {
      answer.setNumerator(FigureMessages.decimal(part));
      String rate = "[z]";
      if (count.signum() > 0) {
        BigDecimal exact = part.multiply(HUNDRED).divide(count, DECIMALS, RoundingMode.HALF_UP);
        answer.setRate(FigureMessages.decimal(exact));
        rate = Display.of(exact, Unit.PER_CENT);
      }
      answer.setDisplay("%s of %s, %s".formatted(Display.of(part, Unit.COUNT), whole, rate));
    });
    return answer.build();
  }

  private Map<String, Map<String, BigDecimal>> bySupplier(Force force, Month month) {
    Map<String, Map<String, BigDecimal>> found = new TreeMap<>();
    for (CountingFigure figure : figures) {
      BigDecimal value = figure.value();
      if (value != null
          && figure.force().equals(force.code())
          && figure.period().equals(month.id())) {
        found
            .computeIfAbsent(figure.supplier(), supplier -> new TreeMap<>())
            .put(figure.measure(), value);
      }
    }
    return found;
  }

  private static boolean about(CountingFigure figure, List<Force> forces) {
    return forces.stream().anyMatch(force -> force.code().equals(figure.force()));
  }
}
