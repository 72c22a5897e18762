package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.LikeForLike;
import oversight.analysis.comparison.Side;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.RollingTwelveMonths;
import oversight.analysis.period.YearToDate;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Reading;
import oversight.collaboration.catalogue.NationalFigures;
import oversight.collaboration.catalogue.Ratio;
import oversight.collaboration.catalogue.Target;
import oversight.region.Force;

/** Holds one series' figures against everything that is known of them. */
final class Comparer {
  private final Subject subject;
  private final Forming forming;
  private final Optional<Force> force;
  private final List<Force> forces;
  private final Formed formed;
  private final Unit unit;
  private Optional<Map<String, Measured>> presence = Optional.empty();

  Comparer(
      Subject subject,
      Forming forming,
      Optional<Force> force,
      List<Force> forces,
      Formed formed,
      Unit unit) {
    this.subject = subject;
    this.forming = forming;
    this.force = force;
    this.forces = forces;
    this.formed = formed;
    this.unit = unit;
  }

  /** With the like period before. */
  Compared previous(Period period) {
    return between(Basis.PREVIOUS_PERIOD, period, period.previous());
  }

  /** With the like period a year earlier; a year's is the one before it. */
  Optional<Compared> lastYear(Period period) {
    return isShort(period)
        ? Optional.of(between(Basis.SAME_PERIOD_LAST_YEAR, period, period.sameLastYear()))
        : Optional.empty();
  }

  /**
   * With what came before, as boards read it. A stock's values at the ends of periods do not add
   * up: it has no year to date and no twelve months.
   */
  List<Compared> withBefore(Period period) {
    List<Compared> all = new ArrayList<>();
    all.add(previous(period));
    lastYear(period).ifPresent(all::add);
    if (isShort(period) && !forming.figures().isStock()) {
      Period soFar = new YearToDate(period.lastMonth());
      all.add(between(Basis.YEAR_TO_DATE, soFar, soFar.sameLastYear()));
      Period twelve = new RollingTwelveMonths(period.lastMonth());
      all.add(between(Basis.ROLLING_TWELVE_MONTHS, twelve, twelve.sameLastYear()));
    }
    return all;
  }

  private static boolean isShort(Period period) {
    return period.kind() == PeriodKind.MONTH || period.kind() == PeriodKind.FINANCIAL_QUARTER;
  }

  /** With a target, which is set for the measure as it is. */
  Compared withTarget(Period period, Target target) {
    return Compared.from(
        Comparison.of(
            Basis.TARGET,
            unit,
            formed.side(period),
            Side.given(period, Reading.of(target.value()))),
        target.source());
  }

  /** A force's rate with the region's; a raw count says nothing beside a total. */
  Optional<Compared> withRegion(Period period) {
    return force.isPresent() && formed.isRate() && forming.figures().isByForce()
        ? Optional.of(
            Compared.plain(
                Comparison.of(
                    Basis.REGION,
                    unit,
                    formed.side(period),
                    forming.of(Optional.empty()).side(period))))
        : Optional.empty();
  }

  /** A ratio with the national one of the same period, where that is published. */
  Optional<Compared> withNational(Period period, NationalFigures national) {
    Ratio ratio = subject.ratio();
    if (ratio == null || !(formed instanceof FormedAsIs)) {
      return Optional.empty();
    }
    return national
        .of(period.id())
        .filter(numbers -> numbers.size() == 2 && numbers.getLast().signum() > 0)
        .map(numbers ->
            Compared.from(
                Comparison.of(
                    Basis.NATIONAL, unit, formed.side(period), side(period, ratio, numbers)),
                national.name() + ": " + national.source()));
  }

  private static Side side(Period period, Ratio ratio, List<BigDecimal> numbers) {
    BigDecimal above = numbers.getFirst();
    BigDecimal below = numbers.getLast();
    BigDecimal rate =
        above
            .multiply(BigDecimal.valueOf(ratio.multiplier()))
            .divide(below, MathContext.DECIMAL128);
    return new Side(
        period,
        Reading.of(rate),
        Optional.empty(),
        Optional.of(below),
        Optional.of(new Side.Fraction(above, below)));
  }

  private Compared between(Basis basis, Period period, Period base) {
    Comparison reported = Comparison.of(basis, unit, formed.side(period), formed.side(base));
    if (force.isPresent() || !forming.figures().isByForce()) {
      return Compared.plain(reported);
    }
    if (presence.isEmpty()) {
      presence = Optional.of(forming.figures().presence());
    }
    LikeForLike membership = LikeForLike.of(basis, presence.get(), unit, period, base);
    if (!membership.membershipChanged()) {
      return Compared.plain(reported);
    }
    if (!forming.figures().isSummed()) {
      return new Compared(reported, Optional.of(membership), Optional.empty(), "");
    }
    Set<String> steady = Set.copyOf(membership.steady());
    List<Force> stayed = forces.stream().filter(each -> steady.contains(each.name())).toList();
    if (stayed.isEmpty()) {
      return new Compared(reported, Optional.of(membership), Optional.empty(), "");
    }
    Formed alike = forming.of(stayed);
    return new Compared(
        reported,
        Optional.of(membership),
        Optional.of(Comparison.of(basis, unit, alike.side(period), alike.side(base))),
        "");
  }
}
