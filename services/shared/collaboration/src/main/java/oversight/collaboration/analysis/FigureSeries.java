package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
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
 * {@code [z]}.
 */
final class FigureSeries {
  private final OwnCollaboration own;
  private final Subject subject;
  private final boolean stock;
  private final List<CountingFigure> figures;
  private final TreeSet<Period> periods = new TreeSet<>();

  FigureSeries(OwnCollaboration own, Subject subject, boolean stock, List<CountingFigure> figures) {
    this.own = own;
    this.subject = subject;
    this.stock = stock;
    this.figures = figures;
    for (CountingFigure figure : figures) {
      periods.add(Periods.parse(figure.period()));
    }
  }

  /** Whether any figure is about a force, so that the region is their sum. */
  boolean isByForce() {
    return figures.stream().anyMatch(figure -> !figure.force().isEmpty());
  }

  Formed ofForce(Force force) {
    Ratio ratio = subject.ratio();
    if (ratio == null) {
      return counted(partSeries(subject.parts().getFirst(), "", force));
    }
    Series numerator = partSeries(ratio.numerator(), ratio.numeratorBreakdown(), force);
    Series denominator =
        ratio.shareOfRegion()
            ? Region.series(byForce(ratio.denominator(), ""))
            : ratio.hasFixedDenominator()
                ? fixed(numerator, ratio)
                : partSeries(ratio.denominator(), "", force);
    return rated(new Rated(numerator, denominator, multiplied(ratio)));
  }

  Formed ofWhole() {
    Ratio ratio = subject.ratio();
    if (ratio == null) {
      return counted(wholeSeries(subject.parts().getFirst(), ""));
    }
    Series numerator = wholeSeries(ratio.numerator(), ratio.numeratorBreakdown());
    Series denominator =
        ratio.hasFixedDenominator()
            ? fixed(numerator, ratio)
            : wholeSeries(ratio.denominator(), "");
    return rated(new Rated(numerator, denominator, multiplied(ratio)));
  }

  /** The sum over the forces; a rate from the sums of its parts. */
  Formed ofRegion() {
    if (!isByForce()) {
      return ofWhole();
    }
    Ratio ratio = subject.ratio();
    if (ratio == null) {
      return counted(Region.series(byForce(subject.parts().getFirst(), "")));
    }
    Map<String, Rated> rates = new LinkedHashMap<>();
    for (Force force : own.region().forces()) {
      Series numerator = partSeries(ratio.numerator(), ratio.numeratorBreakdown(), force);
      Series denominator =
          ratio.hasFixedDenominator()
              ? fixed(numerator, ratio)
              : partSeries(ratio.denominator(), "", force);
      rates.put(force.name(), new Rated(numerator, denominator, multiplied(ratio)));
    }
    return rated(Region.rate(rates));
  }

  private Formed counted(Series series) {
    return Formed.of(measured(series));
  }

  private Measured measured(Series series) {
    return stock ? new Stock(series) : new Counted(series);
  }

  private Formed rated(Rated rated) {
    return stock ? Formed.ofStocks(rated) : Formed.of(rated);
  }

  private Map<String, Series> byForce(String part, String breakdown) {
    Map<String, Series> all = new LinkedHashMap<>();
    for (Force force : own.region().forces()) {
      all.put(force.name(), partSeries(part, breakdown, force));
    }
    return all;
  }

  private Series partSeries(String part, String breakdown, Force force) {
    Map<Period, Reading> readings = new TreeMap<>();
    for (CountingFigure figure : figures) {
      if (figure.measure().equals(part)
          && figure.breakdown().equals(breakdown)
          && figure.force().equals(force.code())) {
        // A force's own figure about itself comes before its collaboration's.
        Period period = Periods.parse(figure.period());
        if (figure.supplier().equals(force.code())) {
          readings.put(period, reading(figure));
        } else {
          readings.putIfAbsent(period, reading(figure));
        }
      }
    }
    PeriodKind counted = kindOf(part);
    for (Period period : periods) {
      if (period.kind() == counted
          && !own.covers(subject.measure(), force, period.start(), period.end())) {
        readings.put(
            period,
            new Gap(
                Symbol.NOT_APPLICABLE,
                force.name()
                    + " was no member of the "
                    + own.collaboration().name()
                    + " in "
                    + period.label()
                    + "."));
      }
    }
    return inOwnPeriods(series(readings));
  }

  private Series wholeSeries(String part, String breakdown) {
    Map<Period, Reading> readings = new TreeMap<>();
    for (CountingFigure figure : figures) {
      if (figure.measure().equals(part)
          && figure.breakdown().equals(breakdown)
          && figure.force().isEmpty()) {
        readings.put(Periods.parse(figure.period()), reading(figure));
      }
    }
    return inOwnPeriods(series(readings));
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
