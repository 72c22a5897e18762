package oversight.collaboration.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.share.Formula;
import oversight.analysis.share.Shares;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.WhatIfBill;
import oversight.service.error.InvalidFieldException;

/**
 * A year cut where members change. The cost falls evenly on every day: cost up to the end of a
 * segment = cost x days so far / days, to the penny, and each segment's part is divided by the
 * shares that count in it, to the penny, so that all bills sum to the cost exactly.
 */
final class Segments {
  private final FinancialYear year;
  private final List<Segment> segments = new ArrayList<>();
  private final Optional<Shares> before;

  /** Days with the same members. */
  private record Segment(LocalDate from, LocalDate until, Shares shares) {}

  /**
   * One force's bill.
   *
   * @param asIs pounds if nothing changes
   * @param then pounds if it does
   * @param shareBefore per cent before the first change
   * @param shareAfter per cent after the last
   */
  record Bill(
      Optional<BigDecimal> asIs,
      Optional<BigDecimal> then,
      Optional<BigDecimal> shareBefore,
      BigDecimal shareAfter) {

    WhatIfBill message(Force force) {
      WhatIfBill.Builder message =
          WhatIfBill.newBuilder()
              .setForce(force.code())
              .setTitle(force.name())
              .setShareAfter(FigureMessages.decimal(shareAfter));
      asIs.ifPresent(value -> message.setAsIs(FigureMessages.decimal(value)));
      then.ifPresent(value -> message.setThen(FigureMessages.decimal(value)));
      if (asIs.isPresent() && then.isPresent()) {
        message.setDifference(FigureMessages.decimal(then.get().subtract(asIs.get())));
      }
      shareBefore.ifPresent(value -> message.setShareBefore(FigureMessages.decimal(value)));
      return message.build();
    }
  }

  /**
   * The year with its changes.
   *
   * @param members at its start
   * @param before the formula until the first change; empty where none is on record
   * @param then the formula from then on
   */
  Segments(
      List<Force> members,
      FinancialYear year,
      List<Change> changes,
      Optional<Formula> before,
      Formula then) {
    this.year = year;
    Set<String> current = new LinkedHashSet<>(members.stream().map(Force::code).toList());
    if (current.isEmpty()) {
      throw new InvalidFieldException(
          "year", "No force of the region was a member when " + year.label() + " began.");
    }
    Shares shares = before.orElse(then).among(current);
    this.before = before.map(formula -> formula.among(Set.copyOf(current)));
    LocalDate from = year.start();
    for (Change change : changes) {
      if (change.effective().isAfter(year.end())) {
        continue;
      }
      LocalDate until = change.effective().isBefore(from) ? from : change.effective();
      segments.add(new Segment(from, until, shares));
      apply(change, current);
      shares = then.among(current);
      from = until;
    }
    segments.add(new Segment(from, year.end().plusDays(1), shares));
  }

  private static void apply(Change change, Set<String> current) {
    String code = change.force().code();
    if (change.leaves() && !current.remove(code)) {
      throw new InvalidFieldException(
          "changes", change.force().name() + " is not a member then and cannot leave.");
    }
    if (!change.leaves() && !current.add(code)) {
      throw new InvalidFieldException("changes", change.force().name() + " is a member already.");
    }
    if (current.isEmpty()) {
      throw new InvalidFieldException(
          "changes", change.force().name() + " is the last member and cannot leave others.");
    }
  }

  /** Everyone's bill, by ONS code, members first. */
  Map<String, Bill> bills(Optional<BigDecimal> cost) {
    Map<String, BigDecimal> then = new LinkedHashMap<>();
    cost.ifPresent(whole -> divide(whole, then));
    Map<String, BigDecimal> asIs =
        cost.isPresent() && before.isPresent() ? before.get().divide(cost.get()) : Map.of();
    Set<String> names = new LinkedHashSet<>();
    segments.forEach(segment -> names.addAll(segment.shares().names()));
    Map<String, Bill> bills = new LinkedHashMap<>();
    for (String name : names) {
      bills.put(
          name,
          new Bill(
              asIs.isEmpty()
                  ? Optional.empty()
                  : Optional.of(asIs.getOrDefault(name, BigDecimal.ZERO)),
              cost.map(_ -> then.getOrDefault(name, BigDecimal.ZERO)),
              before.map(shares -> shares.perCent(name)),
              segments.getLast().shares().perCent(name)));
    }
    return bills;
  }

  private void divide(BigDecimal cost, Map<String, BigDecimal> then) {
    LocalDate end = year.end().plusDays(1);
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(year.start(), end));
    BigDecimal spent = BigDecimal.ZERO;
    for (Segment segment : segments) {
      BigDecimal upTo =
          segment.until().equals(end)
              ? cost
              : cost.multiply(
                      BigDecimal.valueOf(ChronoUnit.DAYS.between(year.start(), segment.until())))
                  .divide(days, 2, RoundingMode.HALF_UP);
      segment
          .shares()
          .divide(upTo.subtract(spent))
          .forEach((name, pounds) -> then.merge(name, pounds, BigDecimal::add));
      spent = upTo;
    }
  }
}
