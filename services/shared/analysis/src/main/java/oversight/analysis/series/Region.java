package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import oversight.analysis.period.Period;

/** Totals and rates over several suppliers, named in the order given. */
public final class Region {

  private Region() {}

  /** The total of each period that any supplier has. */
  public static List<RegionalTotal> totals(Map<String, Series> bySupplier) {
    return periods(bySupplier.values()).stream().map(period -> total(period, bySupplier)).toList();
  }

  /** The complete totals as a series; a period with a member missing is a gap that names it. */
  public static Series series(Map<String, Series> bySupplier) {
    return totals(bySupplier).stream()
        .map(total -> new Point(total.period(), total.reading()))
        .collect(Series.collector());
  }

  /**
   * The region's rate: the sum of numerators over the sum of denominators. A supplier lacking
   * either part lacks both.
   *
   * @throws IllegalArgumentException where the ratios differ
   */
  public static Rated rate(Map<String, Rated> bySupplier) {
    List<Ratio> ratios = bySupplier.values().stream().map(Rated::ratio).distinct().toList();
    if (ratios.size() != 1) {
      throw new IllegalArgumentException("Rates of one kind can be joined, not " + ratios + ".");
    }
    Map<String, Series> numerators = new LinkedHashMap<>();
    Map<String, Series> denominators = new LinkedHashMap<>();
    bySupplier.forEach((name, rated) -> {
      numerators.put(name, matched(rated.numerator(), rated.denominator()));
      denominators.put(name, matched(rated.denominator(), rated.numerator()));
    });
    return new Rated(series(numerators), series(denominators), ratios.getFirst());
  }

  /**
   * The region's measure from its suppliers' measures of one kind: counts and stocks are summed,
   * rates formed anew from summed parts.
   *
   * @throws IllegalArgumentException where the kinds of measure differ or there is none
   */
  public static Measured measured(Map<String, ? extends Measured> bySupplier) {
    List<? extends Class<?>> kinds =
        bySupplier.values().stream().map(Object::getClass).distinct().toList();
    if (kinds.size() != 1) {
      throw new IllegalArgumentException(
          "A region's measure is made of measures of one kind, not of "
              + kinds.stream().map(Class::getSimpleName).toList()
              + ".");
    }
    Map<String, Rated> rates = new LinkedHashMap<>();
    Map<String, PerHead> heads = new LinkedHashMap<>();
    Map<String, Series> series = new LinkedHashMap<>();
    bySupplier.forEach((name, measured) -> {
      if (measured instanceof PerHead perHead) {
        heads.put(name, perHead);
      }
      series.put(name, measured.series());
      if (measured instanceof Rated rated) {
        rates.put(name, rated);
      }
    });
    if (!rates.isEmpty()) {
      return rate(rates);
    }
    if (!heads.isEmpty()) {
      return perHead(heads);
    }
    return bySupplier.values().iterator().next() instanceof Stock
        ? new Stock(series(series))
        : new Counted(series(series));
  }

  /**
   * The region's count for so many people: the sum of counts over the sum of populations of those
   * who supplied, known only where it is for all.
   *
   * @throws IllegalArgumentException where the ratios differ
   */
  public static PerHead perHead(Map<String, PerHead> bySupplier) {
    List<Ratio> ratios = bySupplier.values().stream().map(PerHead::ratio).distinct().toList();
    if (ratios.size() != 1) {
      throw new IllegalArgumentException("Rates of one kind can be joined, not " + ratios + ".");
    }
    Map<String, Measured> counts = new LinkedHashMap<>();
    bySupplier.forEach((name, each) -> counts.put(name, each.count()));
    List<Population> populations = bySupplier.values().stream().map(PerHead::population).toList();
    return new PerHead(
        measured(counts), period -> together(populations, period), ratios.getFirst());
  }

  private static Reading together(List<Population> populations, Period period) {
    List<BigDecimal> known = new ArrayList<>();
    for (Population population : populations) {
      switch (population.at(period)) {
        case Amount(BigDecimal people) -> known.add(people);
        case Gap unknown -> {
          return unknown;
        }
      }
    }
    return new Amount(Parts.sum(known));
  }

  private static Series matched(Series series, Series other) {
    return periods(List.of(series, other)).stream()
        .map(period ->
            new Point(
                period,
                other.at(period) instanceof Gap gap && series.at(period) instanceof Amount
                    ? gap
                    : series.at(period)))
        .collect(Series.collector());
  }

  private static SortedSet<Period> periods(Collection<Series> series) {
    TreeSet<Period> periods = new TreeSet<>();
    series.forEach(each -> each.points().forEach(point -> periods.add(point.period())));
    return periods;
  }

  private static RegionalTotal total(Period period, Map<String, Series> bySupplier) {
    List<BigDecimal> amounts = new ArrayList<>();
    List<String> included = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> notMembers = new ArrayList<>();
    List<Point> gaps = new ArrayList<>();
    bySupplier.forEach((name, series) -> {
      switch (series.at(period)) {
        case Amount(BigDecimal value) -> {
          amounts.add(value);
          included.add(name);
        }
        case Gap gap when gap.symbol() == Symbol.NOT_APPLICABLE -> notMembers.add(name);
        case Gap gap -> {
          gaps.add(new Point(period, gap));
          missing.add(name);
        }
      }
    });
    BigDecimal sum = Parts.sum(amounts);
    if (!missing.isEmpty()) {
      Gap gap =
          new Gap(
              Parts.gapFor(period, gaps).symbol(),
              period.label() + " lacks figures from " + Names.list(missing) + ".");
      return new RegionalTotal(
          period,
          gap,
          amounts.isEmpty() ? Optional.empty() : Optional.of(sum),
          included,
          missing,
          notMembers);
    }
    Reading reading =
        included.isEmpty()
            ? new Gap(Symbol.NOT_APPLICABLE, "Nobody was a member in " + period.label() + ".")
            : new Amount(sum);
    return new RegionalTotal(period, reading, Optional.empty(), included, missing, notMembers);
  }
}
