package oversight.analysis.period;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to say to somebody whose period could not be read. */
final class PeriodAdvice {

  private static final String HOW =
      "Write a month as 2015-10, a financial quarter as 2015-16-Q3 or a financial year as 2015-16.";

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern BARE_QUARTER =
      Pattern.compile(
          "(?:q(?:uarter)?\\s*(?<q1>\\d)\\W*(?<y1>\\d{4})|(?<y2>\\d{4})\\W*q(?:uarter)?\\s*(?<q2>\\d))");
  private static final Pattern QUARTER_ALONE = Pattern.compile("q(?:uarter)?\\s*\\d");
  private static final Pattern QUARTER_OF_TWO_YEARS =
      Pattern.compile(
          "(?:q(?:uarter)?\\s*(?<q1>\\d)\\W*(?<a1>\\d{4})\\W(?:\\d{2})?(?<b1>\\d{2})"
              + "|(?<a2>\\d{4})\\W(?:\\d{2})?(?<b2>\\d{2})\\W*q(?:uarter)?\\s*(?<q2>\\d))");
  private static final Pattern TWO_YEARS =
      Pattern.compile("(?:fy\\W*)?(\\d{4})\\W(?:\\d{2})?(\\d{2})(?:\\W*fy)?");
  private static final Pattern YEAR_ALONE = Pattern.compile("\\d{4}");
  private static final Pattern NAMED_MONTH =
      Pattern.compile("(?:\\d{1,2}\\W+)?([a-z]{3})[a-z]*\\W*(\\d{4}|\\d{2})");
  private static final Pattern YEAR_THEN_NAMED_MONTH =
      Pattern.compile("(\\d{4})\\W*([a-z]{3})[a-z]*");
  private static final Pattern MONTH_THEN_YEAR =
      Pattern.compile("(?:\\d{1,2}[/.-])?(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR_THEN_MONTH =
      Pattern.compile("(\\d{4})\\W?(\\d{1,2})(?:\\W\\d{1,2})?");

  private PeriodAdvice() {}

  static InvalidPeriodException on(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      return new InvalidPeriodException(text, "There is no period.", HOW);
    }
    Matcher matcher = QUARTER_OF_TWO_YEARS.matcher(lower);
    if (matcher.matches()) {
      return quarterOfTwoYears(text, matcher);
    }
    matcher = BARE_QUARTER.matcher(lower);
    if (matcher.matches()) {
      return bareQuarter(text, matcher);
    }
    if (QUARTER_ALONE.matcher(lower).matches()) {
      return new InvalidPeriodException(
          text,
          quoted(text) + " does not say which year.",
          "Write the financial year too, as in 2015-16-" + text.toUpperCase(Locale.ROOT) + ".");
    }
    if (YEAR_ALONE.matcher(lower).matches()) {
      return yearAlone(text);
    }
    return onMonth(text, lower);
  }

  private static InvalidPeriodException onMonth(String text, String lower) {
    Matcher matcher = NAMED_MONTH.matcher(lower);
    if (matcher.matches() && MONTHS.contains(matcher.group(1))) {
      return write(text, MONTHS.indexOf(matcher.group(1)) + 1, fullYear(matcher.group(2)));
    }
    matcher = YEAR_THEN_NAMED_MONTH.matcher(lower);
    if (matcher.matches() && MONTHS.contains(matcher.group(2))) {
      return write(text, MONTHS.indexOf(matcher.group(2)) + 1, fullYear(matcher.group(1)));
    }
    matcher = MONTH_THEN_YEAR.matcher(lower);
    if (matcher.matches() && isMonth(matcher.group(1))) {
      return write(text, Integer.parseInt(matcher.group(1)), fullYear(matcher.group(2)));
    }
    matcher = TWO_YEARS.matcher(lower);
    if (matcher.matches() && followsOn(matcher.group(1), matcher.group(2))) {
      return new InvalidPeriodException(
          text,
          quoted(text) + " is not how a period is written.",
          suggestion(new FinancialYear(Integer.parseInt(matcher.group(1)))));
    }
    matcher = YEAR_THEN_MONTH.matcher(lower);
    if (matcher.matches() && isMonth(matcher.group(2))) {
      return write(text, Integer.parseInt(matcher.group(2)), fullYear(matcher.group(1)));
    }
    return new InvalidPeriodException(text, quoted(text) + " is not a period.", HOW);
  }

  private static InvalidPeriodException quarterOfTwoYears(String text, Matcher matcher) {
    String first = either(matcher, "a1", "a2");
    String second = either(matcher, "b1", "b2");
    int quarter = Integer.parseInt(either(matcher, "q1", "q2"));
    if (quarter < 1 || quarter > 4) {
      return noSuchQuarter(text);
    }
    int year = Integer.parseInt(first);
    FinancialQuarter meant = new FinancialQuarter(year, quarter);
    if (!followsOn(first, second)) {
      return new InvalidPeriodException(
          text,
          quoted(text) + " names years that do not follow on.",
          "Write " + meant.id() + ", or correct the first year.");
    }
    return new InvalidPeriodException(
        text, quoted(text) + " is not how a quarter is written.", suggestion(meant));
  }

  private static InvalidPeriodException bareQuarter(String text, Matcher matcher) {
    int year = Integer.parseInt(either(matcher, "y1", "y2"));
    int quarter = Integer.parseInt(either(matcher, "q1", "q2"));
    if (quarter < 1 || quarter > 4) {
      return noSuchQuarter(text);
    }
    FinancialQuarter earlier = new FinancialQuarter(year - 1, quarter);
    FinancialQuarter later = new FinancialQuarter(year, quarter);
    FinancialQuarter byCalendar = FinancialQuarter.holding(YearMonth.of(year, 3 * quarter));
    return new InvalidPeriodException(
        text,
        quoted(text) + " could be any of three quarters.",
        "Do you mean %s (%s), %s (%s) or, by calendar quarters, %s (%s)?"
            .formatted(
                earlier.id(),
                earlier.dates(),
                later.id(),
                later.dates(),
                byCalendar.id(),
                byCalendar.dates()));
  }

  private static InvalidPeriodException yearAlone(String text) {
    int year = Integer.parseInt(text);
    FinancialYear earlier = new FinancialYear(year - 1);
    FinancialYear later = new FinancialYear(year);
    CalendarYear calendar = new CalendarYear(year);
    return new InvalidPeriodException(
        text,
        quoted(text) + " could be any of three years.",
        "Do you mean %s (%s), %s (%s) or the calendar year, %s (%s)?"
            .formatted(
                earlier.id(),
                earlier.dates(),
                later.id(),
                later.dates(),
                calendar.id(),
                calendar.dates()));
  }

  private static InvalidPeriodException noSuchQuarter(String text) {
    return new InvalidPeriodException(
        text,
        quoted(text) + " names a quarter that does not exist.",
        "A financial year has Q1 (April to June), Q2 (July to September), Q3 (October to December) "
            + "and Q4 (January to March).");
  }

  private static InvalidPeriodException write(String text, int month, int year) {
    return new InvalidPeriodException(
        text, quoted(text) + " is not how a month is written.", suggestion(Month.of(year, month)));
  }

  private static String suggestion(Period meant) {
    String name = meant instanceof Month ? meant.label() : meant.dates();
    return "Write " + meant.id() + " for " + name + ".";
  }

  private static String either(Matcher matcher, String one, String other) {
    String found = matcher.group(one);
    return found != null ? found : matcher.group(other);
  }

  private static boolean followsOn(String first, String second) {
    return (Integer.parseInt(first) + 1) % 100 == Integer.parseInt(second);
  }

  private static boolean isMonth(String digits) {
    int month = Integer.parseInt(digits);
    return month >= 1 && month <= 12;
  }

  private static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : 2000 + year;
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
