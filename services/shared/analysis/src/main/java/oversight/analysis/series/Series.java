package oversight.analysis.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/**
 * Readings in date order, one for each period of one kind, without holes: a period between the
 * first and the last for which nothing was given is a gap {@code [x]}.
 */
public final class Series {

  private final List<Point> points;
  private final NavigableMap<Period, Reading> byPeriod;

  private Series(NavigableMap<Period, Reading> byPeriod) {
    this.byPeriod = byPeriod;
    this.points =
        byPeriod.entrySet().stream()
            .map(entry -> new Point(entry.getKey(), entry.getValue()))
            .toList();
  }

  /**
   * The series of these points, in whatever order they come.
   *
   * @throws IllegalArgumentException where a period is given twice or the kinds of period differ
   */
  public static Series of(Collection<Point> points) {
    NavigableMap<Period, Reading> byPeriod = new TreeMap<>();
    for (Point point : points) {
      if (byPeriod.put(point.period(), point.reading()) != null) {
        throw new IllegalArgumentException(
            "The period " + point.period().id() + " is given twice.");
      }
    }
    List<PeriodKind> kinds =
        byPeriod.keySet().stream().map(Period::kind).distinct().sorted().toList();
    if (kinds.size() > 1) {
      throw new IllegalArgumentException(
          "A series has one kind of period, not "
              + kinds.stream().map(PeriodKind::plural).collect(Collectors.joining(" and "))
              + ".");
    }
    fillHoles(byPeriod);
    return new Series(byPeriod);
  }

  /** The series of these points. */
  public static Series of(Point... points) {
    return of(List.of(points));
  }

  /** Gathers points into a series. */
  public static Collector<Point, ?, Series> collector() {
    return Collectors.collectingAndThen(Collectors.toList(), Series::of);
  }

  private static void fillHoles(NavigableMap<Period, Reading> byPeriod) {
    if (byPeriod.isEmpty() || overlaps(byPeriod.firstKey().kind())) {
      return;
    }
    Period last = byPeriod.lastKey();
    for (Period period = byPeriod.firstKey(); period.compareTo(last) < 0; period = period.next()) {
      byPeriod.computeIfAbsent(period, Series::nothingFor);
    }
  }

  private static boolean overlaps(PeriodKind kind) {
    return kind == PeriodKind.YEAR_TO_DATE || kind == PeriodKind.ROLLING_TWELVE_MONTHS;
  }

  private static Reading nothingFor(Period period) {
    return new Gap(Symbol.NOT_AVAILABLE, "There is no figure for " + period.label() + ".");
  }

  /** All points in date order, gaps among them. */
  public List<Point> points() {
    return points;
  }

  /** Whether there is no point at all. */
  public boolean isEmpty() {
    return points.isEmpty();
  }

  /** The kind of period, if there is a point. */
  public Optional<PeriodKind> kind() {
    return points.stream().findFirst().map(point -> point.period().kind());
  }

  /** What was read for a period: outside the series a gap {@code [x]}. */
  public Reading at(Period period) {
    Reading reading = byPeriod.get(period);
    return reading != null ? reading : nothingFor(period);
  }

  /** The part from the first to the last period given, both inclusive. */
  public Series between(Period first, Period last) {
    if (first.compareTo(last) > 0) {
      return new Series(new TreeMap<>());
    }
    return new Series(new TreeMap<>(byPeriod.subMap(first, true, last, true)));
  }

  /** The part up to and with a period. */
  public Series upTo(Period last) {
    return new Series(new TreeMap<>(byPeriod.headMap(last, true)));
  }

  /** The same periods with other readings. */
  public Series map(UnaryOperator<Reading> change) {
    List<Point> changed = new ArrayList<>();
    points.forEach(point -> changed.add(new Point(point.period(), change.apply(point.reading()))));
    return of(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series series && series.byPeriod.equals(byPeriod);
  }

  @Override
  public int hashCode() {
    return byPeriod.hashCode();
  }

  @Override
  public String toString() {
    return points.toString();
  }
}
