package oversight.collaboration.money;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.share.Formula;
import oversight.collaboration.OwnCollaboration;
import oversight.region.CostSharing;
import oversight.region.Force;
import oversight.region.Statistics;
import oversight.returns.v1.FixedShare;
import oversight.returns.v1.FormulaOverride;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.service.error.InvalidFieldException;

/** Finds by what a cost is shared, and says what that rests on. */
final class Sharing {
  private final OwnCollaboration own;
  private final FinancialYear year;
  private final Map<String, BigDecimal> uses;
  private final Map<String, BigDecimal> paid;
  private final List<String> assumptions;
  private final String since;

  /**
   * For one year.
   *
   * @param uses each force's use, those outside among them where it is known
   * @param line what was paid
   * @param assumptions to which what it rests on is added
   * @param since the beginning of a sentence that says from when another formula counts, or empty
   */
  Sharing(
      OwnCollaboration own,
      FinancialYear year,
      Map<Force, BigDecimal> uses,
      ValueForMoneyLine line,
      List<String> assumptions,
      String since) {
    this.own = own;
    this.year = year;
    this.uses = new LinkedHashMap<>();
    uses.forEach((force, use) -> this.uses.put(force.code(), use));
    this.paid = new LinkedHashMap<>();
    line.getSharesList().stream()
        .filter(share -> share.hasCost())
        .forEach(share -> paid.put(share.getForce(), new BigDecimal(share.getCost().getValue())));
    this.assumptions = assumptions;
    this.since = since;
  }

  private void assume(String words) {
    assumptions.add(
        since.isEmpty()
            ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
            : since + words);
  }

  /**
   * The agreement's formula; what was paid where the agreement does not say whose share is whose.
   */
  Optional<Formula> onRecord() {
    CostSharing agreed = own.collaboration().costSharing();
    if (agreed != null && !agreed.shares().isEmpty()) {
      assumptions.add("Shares as agreed: " + agreed.note());
      return Optional.of(new Formula.Fixed(agreed.shares()));
    }
    if (agreed != null && agreed.formula().equals("usage") && !uses.isEmpty()) {
      assumptions.add("Shares by use, as agreed: " + agreed.note());
      return Optional.of(new Formula.InProportionTo("use", uses));
    }
    if (agreed != null && agreed.formula().equals("headcount")) {
      return Optional.of(table("police officers", own.region().statistics().officers()));
    }
    if (agreed != null) {
      assumptions.add(
          "The agreement shares the cost "
              + String.join(
                  "/", agreed.percentages().stream().map(BigDecimal::toPlainString).toList())
              + ", but whose share is whose is not on record.");
    } else {
      assumptions.add("No agreed sharing of the cost is on record.");
    }
    if (paid.isEmpty() || paid.values().stream().allMatch(sum -> sum.signum() == 0)) {
      return Optional.empty();
    }
    assumptions.add("Shares as paid in " + year.label() + " stand in its place.");
    return Optional.of(new Formula.InProportionTo("what was paid", paid));
  }

  /** Another formula; shares that do not add to 100 are refused. */
  Formula of(FormulaOverride override) {
    return switch (override.getBasis()) {
      case FIXED -> fixed(override.getSharesList());
      case USAGE -> {
        assume("shares by use.");
        yield new Formula.InProportionTo("use", uses);
      }
      case HEADCOUNT -> table("police officers", own.region().statistics().officers());
      case POPULATION -> table("people", own.region().statistics().people());
      case SHARING_BASIS_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidFieldException("formula.basis", "Say by what the cost is shared.");
    };
  }

  private Formula fixed(List<FixedShare> shares) {
    Map<String, BigDecimal> perCent = new LinkedHashMap<>();
    for (FixedShare share : shares) {
      BigDecimal value = Decimals.read("formula.shares.percent", share.getPercent());
      if (perCent.put(own.force(share.getForce()).code(), value) != null) {
        throw new InvalidFieldException(
            "formula.shares.force", share.getForce() + " has two shares. Give it one.");
      }
    }
    assume("the fixed shares that you give.");
    return new Formula.Fixed(perCent);
  }

  private Formula table(String what, Statistics.Table table) {
    Map<String, BigDecimal> numbers = new LinkedHashMap<>();
    int at = year.start().getYear();
    for (Force force : own.region().forces()) {
      table.of(force, at).ifPresent(number -> numbers.put(force.code(), number));
    }
    assume(
        "shares by the number of "
            + what
            + " in "
            + at
            + (table.source().isEmpty() ? "." : " (" + table.source() + ")."));
    return new Formula.InProportionTo("the number of " + what + " in " + at, numbers);
  }
}
