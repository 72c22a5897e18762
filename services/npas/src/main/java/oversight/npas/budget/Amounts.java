package oversight.npas.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import oversight.collaboration.ledger.FigureMessages;
import oversight.npas.v1.BudgetTotal;

/**
 * Pounds of a line or of several.
 *
 * @param budget agreed for the year
 * @param forecast expected for the year
 * @param actual spent so far
 */
record Amounts(BigDecimal budget, BigDecimal forecast, BigDecimal actual) {
  static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Amounts plus(Amounts other) {
    return new Amounts(
        budget.add(other.budget), forecast.add(other.forecast), actual.add(other.actual));
  }

  Amounts negated() {
    return new Amounts(budget.negate(), forecast.negate(), actual.negate());
  }

  BudgetTotal message() {
    BigDecimal variance = forecast.subtract(budget);
    BudgetTotal.Builder message =
        BudgetTotal.newBuilder()
            .setBudget(FigureMessages.decimal(budget))
            .setForecast(FigureMessages.decimal(forecast))
            .setActual(FigureMessages.decimal(actual))
            .setVariance(FigureMessages.decimal(variance));
    if (budget.signum() != 0) {
      message
          .setVariancePercent(FigureMessages.decimal(ofBudget(variance)))
          .setSpentPercent(FigureMessages.decimal(ofBudget(actual)));
    }
    return message.build();
  }

  private BigDecimal ofBudget(BigDecimal part) {
    return part.multiply(HUNDRED).divide(budget, MathContext.DECIMAL128);
  }
}
