package oversight.analysis.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Point;
import oversight.analysis.series.Region;
import oversight.analysis.series.Symbol;

/**
 * A regional comparison that minds who was a member when.
 *
 * @param reported the region as it was in each period
 * @param joined those who are members in all or part of the period and were not throughout the base
 * @param left those who were members in all or part of the base and are not throughout the period
 * @param steady members throughout both
 * @param likeForLike the steady members alone, only where membership changed and there are any
 */
public record LikeForLike(
    Comparison reported,
    List<String> joined,
    List<String> left,
    List<String> steady,
    Optional<Comparison> likeForLike) {

  public LikeForLike {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
    steady = List.copyOf(steady);
  }

  private enum Presence {
    THROUGHOUT,
    PARTLY,
    NEVER
  }

  /**
   * Compares the region's figures for two periods; a supplier's {@code [z]} is time outside
   * membership.
   */
  public static LikeForLike of(
      Basis basis,
      Map<String, ? extends Measured> bySupplier,
      Unit unit,
      Period period,
      Period basePeriod) {
    List<String> joined = new ArrayList<>();
    List<String> left = new ArrayList<>();
    Map<String, Measured> steady = new LinkedHashMap<>();
    bySupplier.forEach((name, measured) -> {
      Presence now = presence(measured, period);
      Presence then = presence(measured, basePeriod);
      if (now == Presence.THROUGHOUT && then == Presence.THROUGHOUT) {
        steady.put(name, measured);
      }
      if (now != Presence.NEVER && then != Presence.THROUGHOUT) {
        joined.add(name);
      }
      if (then != Presence.NEVER && now != Presence.THROUGHOUT) {
        left.add(name);
      }
    });
    Comparison reported =
        Comparisons.between(basis, Region.measured(bySupplier), unit, period, basePeriod);
    boolean changed = !joined.isEmpty() || !left.isEmpty();
    Optional<Comparison> likeForLike =
        changed && !steady.isEmpty()
            ? Optional.of(
                Comparisons.between(basis, Region.measured(steady), unit, period, basePeriod))
            : Optional.empty();
    return new LikeForLike(reported, joined, left, List.copyOf(steady.keySet()), likeForLike);
  }

  /** Whether membership differs between or within the periods. */
  public boolean membershipChanged() {
    return !joined.isEmpty() || !left.isEmpty();
  }

  private static Presence presence(Measured measured, Period period) {
    List<Point> gaps = measured.over(period).gaps();
    boolean outside = gaps.stream().anyMatch(LikeForLike::isOutsideMembership);
    if (!outside) {
      return Presence.THROUGHOUT;
    }
    boolean never =
        measured.over(period).reading() instanceof Gap gap && gap.symbol() == Symbol.NOT_APPLICABLE;
    return never ? Presence.NEVER : Presence.PARTLY;
  }

  private static boolean isOutsideMembership(Point point) {
    return point.reading() instanceof Gap gap && gap.symbol() == Symbol.NOT_APPLICABLE;
  }
}
