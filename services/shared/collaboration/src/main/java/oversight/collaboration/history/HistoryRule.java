package oversight.collaboration.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.spc.Limits;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcProcess;
import oversight.analysis.spc.SpcSettings;

/**
 * Says whether a figure is unusual against the figures of the same series that counted before it.
 *
 * <p><b>Months</b>, from 12 earlier values on: the process average and limits are those of an XmR
 * chart (see {@code oversight.analysis.spc}) over the last 60 months, of its last process. A value
 * is far from history where it is further from the average than twice the limit is, than a quarter
 * of the average and than 5; <em>and</em>, where the same calendar month has values of three
 * earlier years or more, further out than the furthest of those by more than a quarter of it and
 * than the limit is from the average. So a campaign that comes every December is not unusual in
 * December.
 *
 * <p><b>Quarters</b>, from 8 earlier values on: limits on so few points would mislead, so a value
 * is far from history where it is above twice the largest of the last 8, or below half the
 * smallest, and more than 5 away from it.
 *
 * <p><b>A sudden zero</b> is a 0 where the lower limit is above zero, or where the last 12 months
 * (8 quarters) were all 10 or more; unless the same calendar month was 0 in one of the last three
 * years.
 *
 * <p>Twice the limits and the margins are ours: limits alone would ask for words too often.
 */
final class HistoryRule {
  private static final int MONTHS_READ = 60;
  private static final int FEWEST_QUARTERS = 8;
  private static final int YEARS_OF_A_SEASON = 3;
  private static final BigDecimal TWO = BigDecimal.TWO;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal FEW = BigDecimal.valueOf(5);
  private static final BigDecimal NOT_SMALL = BigDecimal.TEN;

  private HistoryRule() {}

  /**
   * Judges a value.
   *
   * @param history the values that counted before it, of the same kind of period, in date order
   */
  static Optional<Unusual> judge(List<Past> history, Period period, BigDecimal value) {
    return switch (period.kind()) {
      case MONTH -> month(lastOf(history, MONTHS_READ), period, value);
      case FINANCIAL_QUARTER -> quarter(lastOf(history, FEWEST_QUARTERS), value);
      default -> Optional.empty();
    };
  }

  /**
   * A value that counted.
   *
   * @param period its period
   * @param value exact
   */
  record Past(Period period, BigDecimal value) {}

  private static Optional<Unusual> month(List<Past> past, Period period, BigDecimal value) {
    if (past.size() < SpcSettings.FEWEST_POINTS) {
      return Optional.empty();
    }
    Series series =
        past.stream()
            .map(each -> Point.of(each.period(), each.value()))
            .collect(Series.collector());
    SpcProcess process = SpcChart.of(series, SpcSettings.standard()).processes().getLast();
    if (process.limits().isEmpty() || process.mean().isEmpty()) {
      return Optional.empty();
    }
    Limits limits = process.limits().get();
    BigDecimal mean = process.mean().get();
    List<BigDecimal> season =
        past.stream()
            .filter(each -> each.period().firstMonth().getMonth() == period.firstMonth().getMonth())
            .map(Past::value)
            .toList();
    String words =
        "the average of %d months from %s to %s is %s, with limits from %s to %s"
            .formatted(
                process.points(),
                process.first().label(),
                process.last().label(),
                shown(mean),
                shown(limits.lower().max(BigDecimal.ZERO)),
                shown(limits.upper()));
    boolean steady = limits.lower().signum() > 0 || notSmall(past, SpcSettings.FEWEST_POINTS);
    if (value.signum() == 0) {
      boolean seen = lastOf(season, YEARS_OF_A_SEASON).stream().anyMatch(was -> was.signum() == 0);
      return steady && !seen ? Optional.of(new Unusual("SUDDEN_ZERO", words)) : Optional.empty();
    }
    return isFar(value, mean, limits, season)
        ? Optional.of(new Unusual("VALUE_FAR_FROM_HISTORY", words))
        : Optional.empty();
  }

  private static boolean isFar(
      BigDecimal value, BigDecimal mean, Limits limits, List<BigDecimal> season) {
    BigDecimal limit = limits.upper().subtract(mean);
    BigDecimal away = value.subtract(mean).abs();
    BigDecimal far = limit.multiply(TWO).max(mean.divide(FOUR, 6, RoundingMode.HALF_UP)).max(FEW);
    if (away.compareTo(far) <= 0) {
      return false;
    }
    if (season.size() < YEARS_OF_A_SEASON) {
      return true;
    }
    boolean above = value.compareTo(mean) > 0;
    BigDecimal furthest =
        season.stream()
            .max(above ? Comparator.naturalOrder() : Comparator.reverseOrder())
            .orElse(mean);
    BigDecimal margin = limit.max(furthest.divide(FOUR, 6, RoundingMode.HALF_UP));
    return above
        ? value.compareTo(furthest.add(margin)) > 0
        : value.compareTo(furthest.subtract(margin)) < 0;
  }

  private static Optional<Unusual> quarter(List<Past> past, BigDecimal value) {
    if (past.size() < FEWEST_QUARTERS) {
      return Optional.empty();
    }
    BigDecimal least = past.stream().map(Past::value).min(BigDecimal::compareTo).orElse(value);
    BigDecimal most = past.stream().map(Past::value).max(BigDecimal::compareTo).orElse(value);
    String words =
        "the last %d quarters, from %s to %s, lie between %s and %s"
            .formatted(
                past.size(),
                past.getFirst().period().label(),
                past.getLast().period().label(),
                shown(least),
                shown(most));
    if (value.signum() == 0) {
      return notSmall(past, FEWEST_QUARTERS)
          ? Optional.of(new Unusual("SUDDEN_ZERO", words))
          : Optional.empty();
    }
    boolean above =
        value.compareTo(most.multiply(TWO)) > 0 && value.subtract(most).compareTo(FEW) > 0;
    boolean below =
        value.multiply(TWO).compareTo(least) < 0 && least.subtract(value).compareTo(FEW) > 0;
    return above || below
        ? Optional.of(new Unusual("VALUE_FAR_FROM_HISTORY", words))
        : Optional.empty();
  }

  private static boolean notSmall(List<Past> past, int points) {
    return lastOf(past, points).stream().allMatch(each -> each.value().compareTo(NOT_SMALL) >= 0);
  }

  private static <T> List<T> lastOf(List<T> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  private static String shown(BigDecimal value) {
    BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }
}
