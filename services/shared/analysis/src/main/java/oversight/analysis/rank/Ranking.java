package oversight.analysis.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.period.Period;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Measured;
import oversight.analysis.series.PerHead;
import oversight.analysis.series.Rated;
import oversight.analysis.spc.Polarity;

/**
 * Suppliers in order of their rates.
 *
 * @param standings best first by polarity; highest first for a neutral measure, which is ordered
 *     and not judged; suppliers without a rate, or with one out of fewer than 20, last
 * @param judged whether first means best
 * @param spread how far apart they lie, where two or more have a rate
 * @param whyNot why there is no order, as a sentence: raw counts are not ranked, for they follow
 *     size
 */
public record Ranking(
    List<Standing> standings, boolean judged, Optional<Spread> spread, Optional<String> whyNot) {

  public Ranking {
    standings = List.copyOf(standings);
  }

  /** The order in one period. */
  public static Ranking of(
      Map<String, ? extends Measured> bySupplier, Period period, Polarity polarity) {
    List<Standing> unordered = new ArrayList<>();
    List<String> few = new ArrayList<>();
    bySupplier.forEach((name, measured) -> {
      unordered.add(new Standing(name, measured.over(period).reading(), Optional.empty()));
      if (restsOnFew(measured, period)) {
        few.add(name);
      }
    });
    if (!bySupplier.values().stream().allMatch(Ranking::isRate)) {
      return new Ranking(
          unordered,
          false,
          Optional.empty(),
          Optional.of("Only rates are ranked: counts follow the size of the force."));
    }
    return ordered(unordered, few, polarity);
  }

  private static boolean isRate(Measured measured) {
    return measured instanceof Rated || measured instanceof PerHead;
  }

  /** A rate out of fewer than 20 is shown and has no place: chance alone would decide it. */
  private static boolean restsOnFew(Measured measured, Period period) {
    return measured instanceof Rated rated
        && rated
            .denominators()
            .over(period)
            .reading()
            .amount()
            .filter(size -> size.compareTo(Comparison.SMALL_BASE) < 0)
            .isPresent();
  }

  private static Ranking ordered(List<Standing> unordered, List<String> few, Polarity polarity) {
    Comparator<BigDecimal> upwards = Comparator.naturalOrder();
    Comparator<BigDecimal> order =
        polarity == Polarity.LOWER_IS_BETTER ? upwards : upwards.reversed();
    List<BigDecimal> rates =
        unordered.stream()
            .filter(standing -> !few.contains(standing.name()))
            .flatMap(standing -> standing.reading().amount().stream())
            .sorted(order)
            .toList();
    List<Standing> placed = new ArrayList<>();
    for (Standing standing : unordered) {
      if (standing.reading() instanceof Amount(BigDecimal rate) && !few.contains(standing.name())) {
        int ahead = (int) rates.stream().filter(other -> order.compare(other, rate) < 0).count();
        placed.add(new Standing(standing.name(), standing.reading(), Optional.of(ahead + 1)));
      } else {
        placed.add(standing);
      }
    }
    placed.sort(Comparator.comparing(standing -> standing.place().orElse(Integer.MAX_VALUE)));
    return new Ranking(placed, polarity != Polarity.NEUTRAL, spread(rates), Optional.empty());
  }

  private static Optional<Spread> spread(List<BigDecimal> rates) {
    if (rates.size() < 2) {
      return Optional.empty();
    }
    BigDecimal lowest = rates.getFirst().min(rates.getLast());
    BigDecimal highest = rates.getFirst().max(rates.getLast());
    return Optional.of(new Spread(lowest, highest, highest.subtract(lowest)));
  }
}
