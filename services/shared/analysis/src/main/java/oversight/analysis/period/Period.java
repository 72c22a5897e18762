package oversight.analysis.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span of whole calendar months, named the way boards name it. The financial year runs from 1
 * April to 31 March; its first quarter is April to June.
 *
 * <p>Periods order by their first day, then their last day, then their kind.
 */
public sealed interface Period extends Comparable<Period>
    permits Month,
        FinancialQuarter,
        FinancialYear,
        CalendarYear,
        AgreementYear,
        YearToDate,
        RollingTwelveMonths {

  /** The id that {@link Periods#parse} reads back, such as {@code 2015-16-Q3}. */
  String id();

  /** What kind of period this is. */
  PeriodKind kind();

  /** The first month. */
  YearMonth firstMonth();

  /** The last month. */
  YearMonth lastMonth();

  /** The name with its dates, such as "Q3 2015/16 (1 October to 31 December 2015)". */
  String label();

  /** The like period before this one; for spans that overlap, the same one a year earlier. */
  Period previous();

  /** The like period after this one; for spans that overlap, the same one a year later. */
  Period next();

  /** The like period a year earlier. */
  Period sameLastYear();

  /** The first day. */
  default LocalDate start() {
    return firstMonth().atDay(1);
  }

  /** The last day, inclusive. */
  default LocalDate end() {
    return lastMonth().atEndOfMonth();
  }

  /** The days alone, such as "1 October to 31 December 2015". */
  default String dates() {
    return DateText.range(start(), end());
  }

  /** Whether every day of the other period is a day of this one. */
  default boolean contains(Period other) {
    return !other.firstMonth().isBefore(firstMonth()) && !other.lastMonth().isAfter(lastMonth());
  }

  /** Whether the day falls in this period. */
  default boolean contains(LocalDate day) {
    return !day.isBefore(start()) && !day.isAfter(end());
  }

  /** The months, in order. */
  default List<Month> months() {
    return Stream.iterate(
            firstMonth(), month -> !month.isAfter(lastMonth()), month -> month.plusMonths(1))
        .map(Month::new)
        .toList();
  }

  @Override
  default int compareTo(Period other) {
    int byFirst = firstMonth().compareTo(other.firstMonth());
    if (byFirst != 0) {
      return byFirst;
    }
    int byLast = lastMonth().compareTo(other.lastMonth());
    return byLast != 0 ? byLast : kind().compareTo(other.kind());
  }
}
