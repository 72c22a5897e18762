package oversight.npas;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import oversight.analysis.period.CalendarYear;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.ForceCharge;
import oversight.region.Force;

/**
 * What each force used and paid. The charge of a financial year rests on the attended calls of the
 * calendar year before it (NPAS practice of 2017). Shares are {@code 100 x part / total}; the gap
 * is share of charge - share of calls, in percentage points.
 */
@Component
class ChargingReader {
  private static final String CALLS = "NP02";
  private static final String CHARGE = "NP08";
  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final OwnCollaboration own;
  private final Ledger ledger;

  ChargingReader(OwnCollaboration own, Ledger ledger) {
    this.own = own;
    this.ledger = ledger;
  }

  ChargingYear read(FinancialYear year) {
    CalendarYear callsOf = new CalendarYear(year.start().getYear() - 1);
    Map<Force, BigDecimal> calls = whole(CALLS, callsOf, MONTHS);
    Map<Force, BigDecimal> charges = whole(CHARGE, year, QUARTERS);
    ChargingYear.Builder answer =
        ChargingYear.newBuilder().setFinancialYear(year.id()).setChargingYear(callsOf.dates());
    List<Force> charged = charged(year.start(), year.end());
    Optional<BigDecimal> totalCalls = total(calls, charged);
    Optional<BigDecimal> totalCharge = total(charges, charged);
    totalCalls.ifPresent(total -> answer.setTotalCalls(FigureMessages.decimal(total)));
    totalCharge.ifPresent(total -> answer.setTotalCharge(FigureMessages.decimal(total)));
    for (Force force : charged) {
      answer.addForces(force(force, calls, charges, totalCalls, totalCharge));
    }
    answer.addAllNotes(notes(charged, calls, charges, callsOf, year));
    return answer.build();
  }

  private List<Force> charged(LocalDate first, LocalDate last) {
    return own.region().forces().stream()
        .filter(force -> own.collaboration().hasMember(force, first, last))
        .toList();
  }

  /** The sum of each force's figures over the span, where every part of it counts. */
  private Map<Force, BigDecimal> whole(String measure, Period span, int parts) {
    Map<Force, BigDecimal> sums = new LinkedHashMap<>();
    for (Force force : own.region().forces()) {
      List<CountingFigure> figures =
          ledger.list(
              new FigureQuery(
                  List.of(measure),
                  force.code(),
                  span.start(),
                  span.end(),
                  null,
                  "",
                  Optional.empty(),
                  FigureQuery.ALL));
      BigDecimal sum = BigDecimal.ZERO;
      Set<String> periods = new HashSet<>();
      for (CountingFigure figure : figures) {
        BigDecimal value = figure.value();
        // Both sides send the charge; the service's own figure is taken once.
        if (value != null && periods.add(figure.period())) {
          sum = sum.add(value);
        }
      }
      if (periods.size() == parts) {
        sums.put(force, sum);
      }
    }
    return sums;
  }

  private static Optional<BigDecimal> total(Map<Force, BigDecimal> sums, List<Force> forces) {
    return !forces.isEmpty() && sums.keySet().containsAll(forces)
        ? Optional.of(forces.stream().map(sums::get).reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  private static ForceCharge force(
      Force force,
      Map<Force, BigDecimal> calls,
      Map<Force, BigDecimal> charges,
      Optional<BigDecimal> totalCalls,
      Optional<BigDecimal> totalCharge) {
    ForceCharge.Builder message =
        ForceCharge.newBuilder().setForce(force.code()).setTitle(force.name());
    Optional<BigDecimal> used = Optional.ofNullable(calls.get(force));
    Optional<BigDecimal> paid = Optional.ofNullable(charges.get(force));
    used.ifPresent(value -> message.setCalls(FigureMessages.decimal(value)));
    paid.ifPresent(value -> message.setCharge(FigureMessages.decimal(value)));
    Optional<BigDecimal> shareOfCalls = share(used, totalCalls);
    Optional<BigDecimal> shareOfCharge = share(paid, totalCharge);
    shareOfCalls.ifPresent(value -> message.setShareOfCalls(FigureMessages.decimal(value)));
    shareOfCharge.ifPresent(value -> message.setShareOfCharge(FigureMessages.decimal(value)));
    if (shareOfCalls.isPresent() && shareOfCharge.isPresent()) {
      message.setGap(FigureMessages.decimal(shareOfCharge.get().subtract(shareOfCalls.get())));
    }
    return message.build();
  }

  private static Optional<BigDecimal> share(Optional<BigDecimal> part, Optional<BigDecimal> total) {
    return part.isPresent() && total.isPresent() && total.get().signum() != 0
        ? Optional.of(part.get().multiply(HUNDRED).divide(total.get(), MathContext.DECIMAL128))
        : Optional.empty();
  }

  private static List<String> notes(
      List<Force> charged,
      Map<Force, BigDecimal> calls,
      Map<Force, BigDecimal> charges,
      Period callsOf,
      FinancialYear year) {
    List<String> notes = new ArrayList<>();
    if (charged.isEmpty()) {
      notes.add("No force of the region was a member in " + year.label() + ".");
    }
    for (Force force : charged) {
      if (!calls.containsKey(force)) {
        notes.add(
            "Not every month of attended calls counts for "
                + force.name()
                + " in "
                + callsOf.label()
                + ".");
      }
      if (!charges.containsKey(force)) {
        notes.add(
            "Not every quarter's charge counts for " + force.name() + " in " + year.label() + ".");
      }
    }
    return notes;
  }
}
