package oversight.portal.web.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oversight.returns.v1.ValueForMoneyLine;

/**
 * Where the money and the use of one line of value for money come from: the figures of its years.
 */
public final class MoneyTraces {
  private static final Pattern CALENDAR_YEAR =
      Pattern.compile("1 January(?: (\\d{4}))? to 31 December (\\d{4})");

  private final String collaboration;
  private final ValueForMoneyLine line;
  private final String at;

  /**
   * Of a line of a collaboration.
   *
   * @param at the instant to read at, from {@link FigureAddress#at}; empty for now
   */
  public MoneyTraces(String collaboration, ValueForMoneyLine line, String at) {
    this.collaboration = collaboration;
    this.line = line;
    this.at = at;
  }

  /** Of what a force paid in the year of the cost; of all where the code is empty. */
  public String cost(String force) {
    return trace(line.getCostMeasure(), line.getYear(), force);
  }

  /** Of a force's use, which may be that of another year; of all where the code is empty. */
  public String use(String force) {
    Matcher calendar = CALENDAR_YEAR.matcher(line.getUseDates());
    return trace(
        line.getUseMeasure(),
        calendar.matches() ? "cy-" + calendar.group(2) : line.getYear(),
        force);
  }

  private String trace(String measure, String period, String force) {
    return FigureAddress.of(collaboration, measure, period, force, at);
  }
}
