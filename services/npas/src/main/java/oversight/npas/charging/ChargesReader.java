package oversight.npas.charging;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.share.Shares;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.money.CostDivision;
import oversight.npas.budget.BudgetReader;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ForceCharges;
import oversight.region.Force;
import oversight.returns.v1.FormulaOverride;
import oversight.returns.v1.ValueForMoneyShare;
import oversight.service.error.InvalidFieldException;

/**
 * Divides a year's cost by the formula and holds it against what was charged and booked: due = the
 * amount x share, to the penny, all forces' summing to the amount.
 */
@Component
class ChargesReader {
  private final OwnCollaboration own;
  private final CostDivision divisions;
  private final BudgetReader budgets;
  private final BothSides bothSides;

  ChargesReader(
      OwnCollaboration own, CostDivision divisions, BudgetReader budgets, BothSides bothSides) {
    this.own = own;
    this.divisions = divisions;
    this.budgets = budgets;
    this.bothSides = bothSides;
  }

  /** What is divided, and where it comes from. */
  private record Amount(BigDecimal pounds, String source) {}

  Charges read(
      FinancialYear year,
      Optional<FormulaOverride> formula,
      Optional<Decimal> given,
      @Nullable Instant asOf) {
    MoneyLine line = own.catalogue().insight().line(ChargingReader.LINE).orElseThrow();
    CostDivision.Division division = divisions.of(line, year, formula, asOf);
    BothSides.Year sides = bothSides.read(year, asOf);
    Optional<Amount> amount = amount(given, division, sides, year, asOf);
    Charges.Builder answer =
        Charges.newBuilder()
            .setFinancialYear(year.id())
            .setYearLabel(year.label())
            .setChargingYear(division.known().getUseDates())
            .setFormula(division.formula())
            .setDenominator(Denominator.of(division.members()))
            .setIllustrative(division.known().getIllustrative())
            .addAllNotes(division.assumptions())
            .addAllNotes(division.known().getNotesList());
    amount.ifPresent(whole ->
        answer.setAmount(FigureMessages.decimal(whole.pounds())).setAmountSource(whole.source()));
    if (amount.isEmpty()) {
      answer.addNotes("What is to be shared in " + year.label() + " is not on record.");
    }
    Optional<Shares> shares = division.shares();
    Map<String, BigDecimal> due =
        shares.isPresent() && amount.isPresent()
            ? shares.get().divide(amount.get().pounds())
            : Map.of();
    for (Force force : division.members()) {
      ForceCharges.Builder charges =
          ForceCharges.newBuilder().setForce(force.code()).setTitle(force.name());
      division.known().getSharesList().stream()
          .filter(share -> share.getForce().equals(force.code()))
          .filter(ValueForMoneyShare::hasUse)
          .forEach(share -> charges.setCalls(share.getUse()));
      shares.ifPresent(by -> charges.setShare(FigureMessages.decimal(by.perCent(force.code()))));
      answer.addForces(sides(charges, Optional.ofNullable(due.get(force.code())), sides, force));
    }
    return answer.build();
  }

  private static ForceCharges sides(
      ForceCharges.Builder charges, Optional<BigDecimal> due, BothSides.Year sides, Force force) {
    Optional<BigDecimal> charged = sides.charged(force);
    Optional<BigDecimal> booked = sides.booked(force);
    due.ifPresent(pounds -> charges.setDue(FigureMessages.decimal(pounds)));
    charged.ifPresent(pounds -> charges.setCharged(FigureMessages.decimal(pounds)));
    booked.ifPresent(pounds -> charges.setBooked(FigureMessages.decimal(pounds)));
    if (charged.isPresent() && booked.isPresent()) {
      charges.setSidesDifferBy(FigureMessages.decimal(charged.get().subtract(booked.get())));
    }
    if (charged.isPresent() && due.isPresent()) {
      charges.setAboveDue(FigureMessages.decimal(charged.get().subtract(due.get())));
    }
    return charges.build();
  }

  private Optional<Amount> amount(
      Optional<Decimal> given,
      CostDivision.Division division,
      BothSides.Year sides,
      FinancialYear year,
      @Nullable Instant asOf) {
    if (given.isPresent()) {
      return Optional.of(new Amount(pounds(given.get()), "The amount that you give."));
    }
    Optional<Amount> budgeted =
        budgets
            .shared(year, asOf)
            .map(pounds ->
                new Amount(
                    pounds,
                    "The shared lines of the budget agreed for the year, less shared income."));
    return budgeted.or(() -> charged(division, sides));
  }

  private static Optional<Amount> charged(CostDivision.Division division, BothSides.Year sides) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Force force : division.members()) {
      Optional<BigDecimal> charged = sides.charged(force);
      if (charged.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(charged.get());
    }
    return division.members().isEmpty()
        ? Optional.empty()
        : Optional.of(new Amount(sum, "What the service charged in the year (NP08)."));
  }

  private static BigDecimal pounds(Decimal given) {
    if (!given.getValue().matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
      throw new InvalidFieldException(
          "amount",
          "'"
              + given.getValue()
              + "' is no amount. Give pounds and whole pence, such as 1234567.50.");
    }
    return new BigDecimal(given.getValue());
  }
}
