package oversight.analysis.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oversight.analysis.period.Period;

/**
 * Who would pay what if a force joined or left.
 *
 * <p>The cost is held the same and spread evenly over the days of the period: cost before = cost x
 * days before / days, to the penny, the rest after. Each part is divided by the shares that count
 * then.
 */
public final class WhatIf {

  private WhatIf() {}

  /**
   * A member leaves on the later of the day wished for and the end of its notice.
   *
   * @param cost the cost of the whole period, in pounds
   */
  public static Scenario leaves(
      Agreement agreement,
      String member,
      LocalDate noticeGiven,
      LocalDate wished,
      BigDecimal cost,
      Period period) {
    if (!agreement.members().contains(member)) {
      throw new IllegalArgumentException(member + " is not a member and cannot leave.");
    }
    LocalDate noticeEnds = noticeGiven.plusMonths(agreement.noticeMonths());
    LocalDate effective = noticeEnds.isAfter(wished) ? noticeEnds : wished;
    List<String> others =
        agreement.members().stream().filter(name -> !name.equals(member)).toList();
    if (others.isEmpty()) {
      throw new IllegalArgumentException(member + " is the last member and cannot leave others.");
    }
    List<String> assumptions = assumptions(agreement);
    assumptions.add(
        "%d months of notice from %s end on %s."
            .formatted(agreement.noticeMonths(), noticeGiven, noticeEnds));
    if (agreement.formula() instanceof Formula.Fixed) {
      assumptions.add(
          "Those who stay bear the share of " + member + " in proportion to their own.");
    }
    return new Scenario(
        effective,
        bills(agreement, others, effective, cost, period),
        period.contains(effective) ? agreement.exitCost() : BigDecimal.ZERO,
        assumptions);
  }

  /**
   * A force joins on a day. A fixed formula says nothing on newcomers: give an agreement whose
   * formula does.
   *
   * @param cost the cost of the whole period, in pounds
   * @param newFormula the formula from that day on
   */
  public static Scenario joins(
      Agreement agreement,
      String newcomer,
      LocalDate from,
      Formula newFormula,
      BigDecimal cost,
      Period period) {
    if (agreement.members().contains(newcomer)) {
      throw new IllegalArgumentException(newcomer + " is a member already.");
    }
    List<String> all = new ArrayList<>(agreement.members());
    all.add(newcomer);
    return new Scenario(
        from,
        bills(agreement, newFormula.among(all), from, cost, period),
        BigDecimal.ZERO,
        assumptions(agreement));
  }

  private static List<String> assumptions(Agreement agreement) {
    List<String> assumptions = new ArrayList<>();
    assumptions.add("The cost stays the same and falls evenly on every day of the period.");
    assumptions.add("Shares are by " + agreement.formula().basis() + ".");
    return assumptions;
  }

  private static List<Bill> bills(
      Agreement agreement,
      List<String> members,
      LocalDate effective,
      BigDecimal cost,
      Period period) {
    return bills(agreement, agreement.formula().among(members), effective, cost, period);
  }

  private static List<Bill> bills(
      Agreement agreement, Shares after, LocalDate effective, BigDecimal cost, Period period) {
    Shares before = agreement.formula().among(agreement.members());
    BigDecimal costBefore = costBefore(effective, cost, period);
    Map<String, BigDecimal> asIs = before.divide(cost);
    Map<String, BigDecimal> first = before.divide(costBefore);
    Map<String, BigDecimal> second = after.divide(cost.subtract(costBefore));
    Set<String> names = new LinkedHashSet<>(before.names());
    names.addAll(after.names());
    return names.stream()
        .map(name -> bill(name, amount(asIs, name), amount(first, name).add(amount(second, name))))
        .toList();
  }

  private static Bill bill(String name, BigDecimal asIs, BigDecimal then) {
    return new Bill(name, asIs, then, then.subtract(asIs));
  }

  private static BigDecimal amount(Map<String, BigDecimal> amounts, String name) {
    return amounts.getOrDefault(name, BigDecimal.ZERO);
  }

  private static BigDecimal costBefore(LocalDate effective, BigDecimal cost, Period period) {
    LocalDate end = period.end().plusDays(1);
    long days = ChronoUnit.DAYS.between(period.start(), end);
    long before = Math.clamp(ChronoUnit.DAYS.between(period.start(), effective), 0L, days);
    return cost.multiply(BigDecimal.valueOf(before))
        .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
  }
}
