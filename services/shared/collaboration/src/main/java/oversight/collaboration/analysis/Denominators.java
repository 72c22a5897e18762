package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.CalendarYear;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Symbol;
import oversight.region.Force;
import oversight.region.Statistics;
import oversight.returns.v1.Per;

/**
 * How many people or officers there were: the mid-year population of 30 June in the financial year
 * that holds the period's last month (a calendar year's own), or the officers of the latest 31
 * March on or before the period's last day. A year that is not on record is {@code [x]}, never
 * guessed.
 *
 * @param table what is on record
 * @param per for how many of whom
 */
record Denominators(Statistics.Table table, Per per) {

  static Denominators of(Statistics statistics, Per per) {
    return new Denominators(
        per == Per.PER_OFFICER ? statistics.officers() : statistics.people(), per);
  }

  Ratio ratio() {
    return per == Per.PER_OFFICER ? Ratio.EACH : Ratio.PER_10_000;
  }

  /** "per 10,000 people (ONS mid-year population estimates)". */
  String caption() {
    return (per == Per.PER_OFFICER ? "per officer" : "per 10,000 people")
        + (table.source().isEmpty() ? "" : " (" + table.source() + ")");
  }

  /** The year whose number counts for a period. */
  int year(Period period) {
    if (per == Per.PER_OFFICER) {
      LocalDate counted = LocalDate.of(period.end().getYear(), Month.MARCH, 31);
      return period.end().isBefore(counted) ? counted.getYear() - 1 : counted.getYear();
    }
    return period instanceof CalendarYear year
        ? year.year()
        : FinancialYear.holding(period.lastMonth()).firstMonth().getYear();
  }

  /** The number of the forces together; a gap where one of them has none on record. */
  Reading of(List<Force> forces, Period period) {
    int year = year(period);
    BigDecimal sum = BigDecimal.ZERO;
    for (Force force : forces) {
      Optional<BigDecimal> number = table.of(force, year);
      if (number.isEmpty()) {
        return new Gap(
            Symbol.NOT_AVAILABLE,
            "No number of "
                + (per == Per.PER_OFFICER ? "officers at 31 March " : "people at 30 June ")
                + year
                + " is on record for "
                + force.name()
                + ".");
      }
      sum = sum.add(number.get());
    }
    return forces.isEmpty()
        ? new Gap(Symbol.NOT_APPLICABLE, "Nobody was a member in " + period.label() + ".")
        : Reading.of(sum);
  }
}
