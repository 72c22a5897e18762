package oversight.collaboration.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Periods;
import oversight.collaboration.catalogue.InsightEntry.DecisionEntry;
import oversight.collaboration.catalogue.InsightEntry.NationalEntry;
import oversight.collaboration.catalogue.InsightEntry.TargetEntry;

/** Turns the entries of a catalogue's analysis into types; refusals as {@link MeasureReader}'s. */
final class InsightReader {
  private InsightReader() {}

  static MeasureInsight measure(InsightEntry entry) {
    return new MeasureInsight(
        need(entry.measure(), "measure"),
        entry.baselinePoints() == null ? 0 : entry.baselinePoints(),
        Set.copyOf(orEmpty(entry.people())),
        orEmpty(entry.targets()).stream().map(InsightReader::target).toList(),
        national(entry.national()),
        decision(entry.publicDecision()));
  }

  static MoneyLine line(MoneyEntry entry) {
    return new MoneyLine(
        need(entry.code(), "code"),
        need(entry.title(), "title"),
        need(entry.cost(), "cost"),
        need(entry.use(), "use"),
        useYear(entry.useYear() == null ? "same" : entry.useYear()),
        text(entry.output()),
        text(entry.outputName()),
        text(entry.note()));
  }

  private static MoneyLine.UseYear useYear(String word) {
    return switch (word) {
      case "same" -> MoneyLine.UseYear.SAME;
      case "calendar-year-before" -> MoneyLine.UseYear.CALENDAR_YEAR_BEFORE;
      default -> throw new IllegalArgumentException("there is no year of use '" + word + "'.");
    };
  }

  private static Target target(TargetEntry entry) {
    return new Target(
        new BigDecimal(need(entry.value(), "value of a target")),
        day(need(entry.from(), "first day of a target")),
        entry.to() == null ? null : day(entry.to()),
        text(entry.force()),
        need(entry.source(), "source of a target"));
  }

  private static @Nullable NationalFigures national(@Nullable NationalEntry entry) {
    if (entry == null) {
      return null;
    }
    Map<String, List<BigDecimal>> periods = new HashMap<>();
    need(entry.periods(), "periods of the national figures")
        .forEach((period, numbers) ->
            periods.put(id(period), numbers.stream().map(BigDecimal::new).toList()));
    return new NationalFigures(
        need(entry.name(), "name of the country"),
        need(entry.source(), "source of the national figures"),
        periods);
  }

  private static @Nullable PublicDecision decision(@Nullable DecisionEntry entry) {
    return entry == null
        ? null
        : new PublicDecision(
            day(need(entry.date(), "date of the decision")),
            need(entry.text(), "text of the decision"));
  }

  private static String id(String period) {
    try {
      return Periods.parse(period).id();
    } catch (InvalidPeriodException unclear) {
      throw new IllegalArgumentException(unclear.problem(), unclear);
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException broken) {
      throw new IllegalArgumentException("'" + text + "' is no day, such as 2015-10-01.", broken);
    }
  }

  private static <T> T need(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("the " + what + " is missing.");
    }
    return value;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
