package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Point;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Region;
import oversight.analysis.series.Series;
import oversight.analysis.series.Stock;
import oversight.analysis.series.Symbol;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Ratio;
import oversight.collaboration.ledger.CountingFigure;
import oversight.region.Force;

/**
 * The figures of one subject as series: of a force, of the collaboration as a whole, or of the
 * region as the sum over the forces. Where a force is not covered on a period's dates its cell is
 * {@code [z]}. Where the region is stated, it is never the sum: what several forces share counts
 * for each of them.
 */
final class FigureSeries {
  private final OwnCollaboration own;
  private final Subject subject;
  private final boolean stock;
  private final boolean stated;
  private final FigureIndex figures;
  private final SortedSet<Period> periods;
  private final boolean byForce;

  FigureSeries(OwnCollaboration own, Subject subject, FigureIndex figures) {
    this.own = own;
    this.subject = subject;
    this.stock = subject.isStock(own.catalogue());
    this.stated = subject.isRegionStated(own.catalogue());
    this.figures = figures;
    this.periods = figures.periods(subject);
    this.byForce =
        figures.of(subject).stream().anyMatch(placed -> !placed.figure().force().isEmpty());
  }

  /** Whether any figure is about a force. */
  boolean isByForce() {
    return byForce;
  }

  /** Whether some forces' figures can be added up. */
  boolean isSummed() {
    return byForce && !stated;
  }

  /** Whether a longer period's value is that at its end, not a sum. */
  boolean isStock() {
    return stock;
  }

  FormedAsIs ofForce(Force force) {
    Ratio ratio = subject.ratio();
    return ratio == null
        ? counted(partSeries(subject.parts().getFirst(), "", force))
        : formed(rate(ratio, force));
  }

  /** The sum over the forces; a rate from the sums of its parts. What is stated is not summed. */
  FormedAsIs ofRegion() {
    return isSummed() ? ofForces(own.region().forces()) : ofWhole();
  }

  /** The sum over some of the forces. */
  FormedAsIs ofForces(List<Force> forces) {
    if (stated) {
      throw new IllegalStateException(subject.code() + " is not to be added up over forces.");
    }
    Ratio ratio = subject.ratio();
    if (ratio == null) {
      return counted(Region.series(byForce(subject.parts().getFirst(), forces)));
    }
    Map<String, Rated> rates = new LinkedHashMap<>();
    forces.forEach(force -> rates.put(force.name(), summable(ratio, force)));
    return formed(Region.rate(rates));
  }

  /** Each force's measure, of one kind, by which the library tells who was a member when. */
  Map<String, Measured> presence() {
    Map<String, Measured> all = new LinkedHashMap<>();
    Ratio ratio = subject.ratio();
    for (Force force : own.region().forces()) {
      all.put(
          force.name(),
          ratio == null
              ? measured(partSeries(subject.parts().getFirst(), "", force))
              : summable(ratio, force));
    }
    return all;
  }

  private FormedAsIs ofWhole() {
    Ratio ratio = subject.ratio();
    if (ratio == null) {
      return counted(wholeSeries(subject.parts().getFirst(), ""));
    }
    Series numerator = wholeSeries(ratio.numerator(), ratio.numeratorBreakdown());
    Series denominator =
        ratio.hasFixedDenominator()
            ? fixed(numerator, ratio)
            : wholeSeries(ratio.denominator(), "");
    return formed(new Rated(numerator, denominator, multiplied(ratio)));
  }

  private Rated rate(Ratio ratio, Force force) {
    if (!ratio.shareOfRegion()) {
      return summable(ratio, force);
    }
    return new Rated(
        partSeries(ratio.numerator(), ratio.numeratorBreakdown(), force),
        Region.series(byForce(ratio.denominator(), own.region().forces())),
        multiplied(ratio));
  }

  private Rated summable(Ratio ratio, Force force) {
    Series numerator = partSeries(ratio.numerator(), ratio.numeratorBreakdown(), force);
    Series denominator =
        ratio.hasFixedDenominator()
            ? fixed(numerator, ratio)
            : partSeries(ratio.denominator(), "", force);
    return new Rated(numerator, denominator, multiplied(ratio));
  }

  private FormedAsIs counted(Series series) {
    return FormedAsIs.of(measured(series));
  }

  private Measured measured(Series series) {
    return stock ? new Stock(series) : new Counted(series);
  }

  private FormedAsIs formed(Rated rated) {
    return stock ? FormedAsIs.ofStocks(rated) : FormedAsIs.of(rated);
  }

  private Map<String, Series> byForce(String part, List<Force> forces) {
    Map<String, Series> all = new LinkedHashMap<>();
    forces.forEach(force -> all.put(force.name(), partSeries(part, "", force)));
    return all;
  }

  private Series partSeries(String part, String breakdown, Force force) {
    Map<Period, Reading> readings = new TreeMap<>();
    figures
        .series(part, breakdown, force.code())
        .forEach((period, figure) -> readings.put(period, reading(figure)));
    PeriodKind counted = kindOf(part);
    for (Period period : periods) {
      if (period.kind() == counted
          && !own.covers(subject.measure(), force, period.start(), period.end())) {
        readings.put(period, outside(force, period));
      }
    }
    return inOwnPeriods(series(readings));
  }

  private Gap outside(Force force, Period period) {
    return new Gap(
        Symbol.NOT_APPLICABLE,
        force.name()
            + " was no member of the "
            + own.collaboration().name()
            + " in "
            + period.label()
            + ".");
  }

  private Series wholeSeries(String part, String breakdown) {
    Map<Period, Reading> readings = new TreeMap<>();
    if (stated) {
      PeriodKind counted = kindOf(part);
      periods.stream()
          .filter(period -> period.kind() == counted)
          .forEach(period -> readings.put(period, unstated(period)));
    }
    figures
        .series(part, breakdown, "")
        .forEach((period, figure) -> readings.put(period, reading(figure)));
    return inOwnPeriods(series(readings));
  }

  private static Gap unstated(Period period) {
    return new Gap(
        Symbol.NOT_AVAILABLE,
        "No figure of the region is stated for "
            + period.label()
            + ", and the forces' figures cannot be added up: what several share counts for each.");
  }

  private PeriodKind kindOf(String part) {
    return own.catalogue()
        .part(part)
        .map(found -> Frequencies.kind(found.measure().frequency()))
        .orElse(PeriodKind.MONTH);
  }

  /** A cost by the quarter over calls by the month: the months are summed to quarters first. */
  private Series inOwnPeriods(Series series) {
    PeriodKind kind = Frequencies.kind(subject.measure().frequency());
    return series.kind().filter(found -> found != kind).isPresent()
        ? measured(series).by(kind)
        : series;
  }

  private static Series series(Map<Period, Reading> readings) {
    List<Point> points = new ArrayList<>();
    readings.forEach((period, reading) -> points.add(new Point(period, reading)));
    return Series.of(points);
  }

  private static Reading reading(CountingFigure figure) {
    BigDecimal value = figure.value();
    oversight.returns.v1.Symbol symbol = figure.symbol();
    if (value != null) {
      return Reading.of(value);
    }
    return Reading.gap(
        symbol == null ? Symbol.NOT_AVAILABLE : Units.symbol(symbol),
        figure.note().isEmpty()
            ? "The supplier sent a symbol in place of a number."
            : figure.note());
  }

  private static Series fixed(Series numerator, Ratio ratio) {
    return numerator.map(
        reading -> reading.amount().isPresent() ? Reading.of(ratio.fixedDenominator()) : reading);
  }

  private static oversight.analysis.series.Ratio multiplied(Ratio ratio) {
    return new oversight.analysis.series.Ratio(BigDecimal.valueOf(ratio.multiplier()));
  }
}
