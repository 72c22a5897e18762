package oversight.analysis.period;

import java.time.YearMonth;

/**
 * Twelve months counted from the day an agreement began, id {@code ay-2012-08}.
 *
 * @param firstMonth its first month
 */
public record AgreementYear(YearMonth firstMonth) implements Period {

  @Override
  public String id() {
    return "ay-" + firstMonth;
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.AGREEMENT_YEAR;
  }

  @Override
  public YearMonth lastMonth() {
    return firstMonth.plusMonths(11);
  }

  @Override
  public String label() {
    return "agreement year " + dates();
  }

  @Override
  public AgreementYear previous() {
    return new AgreementYear(firstMonth.minusYears(1));
  }

  @Override
  public AgreementYear next() {
    return new AgreementYear(firstMonth.plusYears(1));
  }

  @Override
  public AgreementYear sameLastYear() {
    return previous();
  }

  @Override
  public String toString() {
    return id();
  }
}
