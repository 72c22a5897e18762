package oversight.analysis.period;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads period ids. */
public final class Periods {

  private static final Pattern FOUR_AND_TWO = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-(\\d{2})-Q([1-4])");
  private static final Pattern YEAR_SUFFIXED = Pattern.compile("(\\d{4})-(\\d{2})-FY");
  private static final Pattern PREFIXED = Pattern.compile("(ytd|r12|ay)-(\\d{4})-(\\d{2})");
  private static final Pattern CALENDAR_YEAR = Pattern.compile("cy-(\\d{4})");

  private Periods() {}

  /**
   * The period an id names: a month {@code 2015-10}, a financial quarter {@code 2015-16-Q3}, a
   * financial year {@code 2015-16}, a calendar year {@code cy-2015}, a year to date {@code
   * ytd-2015-12}, twelve months {@code r12-2015-12} or an agreement year {@code ay-2012-08}.
   *
   * <p>{@code 2000-01} to {@code 2011-12} are months; the financial years of those names are
   * written with {@code -FY}.
   *
   * @throws InvalidPeriodException where the text names no period, or could name several: a bare
   *     "Q4 2015" is answered with a question
   */
  public static Period parse(String text) {
    String id = text.strip();
    Matcher matcher = FOUR_AND_TWO.matcher(id);
    if (matcher.matches()) {
      return monthOrYear(id, matcher);
    }
    matcher = QUARTER.matcher(id);
    if (matcher.matches()) {
      int year = year(id, matcher, "-Q" + matcher.group(3));
      return new FinancialQuarter(year, Integer.parseInt(matcher.group(3)));
    }
    matcher = YEAR_SUFFIXED.matcher(id);
    if (matcher.matches()) {
      return new FinancialYear(year(id, matcher, "-FY"));
    }
    matcher = CALENDAR_YEAR.matcher(id);
    if (matcher.matches()) {
      return new CalendarYear(Integer.parseInt(matcher.group(1)));
    }
    matcher = PREFIXED.matcher(id);
    if (matcher.matches() && isMonth(matcher.group(3))) {
      return prefixed(
          matcher.group(1),
          YearMonth.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    }
    throw PeriodAdvice.on(id);
  }

  private static Period monthOrYear(String id, Matcher matcher) {
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    if (isMonth(matcher.group(2))) {
      return Month.of(first, second);
    }
    if (second == (first + 1) % 100) {
      return new FinancialYear(first);
    }
    throw new InvalidPeriodException(
        id,
        "%s is neither a month (there is no month %s) nor a financial year (the year after %04d is written %02d)."
            .formatted(id, matcher.group(2), first, (first + 1) % 100),
        "Write a month as %04d-01 to %04d-12, or the financial year as %s."
            .formatted(first, first, new FinancialYear(first).id()));
  }

  private static int year(String id, Matcher matcher, String suffix) {
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(2));
    if (second != (first + 1) % 100) {
      throw new InvalidPeriodException(
          id,
          "%s names years that do not follow on: the financial year that starts in %04d is %s."
              .formatted(id, first, DateText.years(first, '-')),
          "Write " + DateText.years(first, '-') + suffix + ", or correct the first year.");
    }
    return first;
  }

  private static boolean isMonth(String digits) {
    int month = Integer.parseInt(digits);
    return month >= 1 && month <= 12;
  }

  private static Period prefixed(String prefix, YearMonth month) {
    return switch (prefix) {
      case "ytd" -> new YearToDate(month);
      case "r12" -> new RollingTwelveMonths(month);
      default -> new AgreementYear(month);
    };
  }
}
