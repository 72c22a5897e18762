package oversight.portal.web.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Unit;

/** Sets a file's figures beside those that count for the same periods a year earlier. */
final class Changes {
  private static final int MOST = 60;

  private Changes() {}

  /** The periods a year before those of the file, first and last; empty where it has none. */
  static List<String> span(List<FileSheet> file) {
    List<Period> periods = new ArrayList<>();
    for (FileSheet sheet : file) {
      int column = sheet.column("period");
      for (FileRow row : sheet.figures()) {
        Period period = period(row.cell(column));
        if (period != null) {
          periods.add(period.sameLastYear());
        }
      }
    }
    return periods.isEmpty()
        ? List.of()
        : List.of(
            periods.stream().min(Period::compareTo).orElseThrow().id(),
            periods.stream().max(Period::compareTo).orElseThrow().id());
  }

  /** A line for each whole of the file. */
  static List<ChangeLine> of(List<FileSheet> file, List<Figure> counting) {
    Map<String, BigDecimal> before = new HashMap<>();
    for (Figure figure : counting) {
      BigDecimal value = figure.hasValue() ? Numbers.exact(figure.getValue()) : null;
      if (value != null && figure.getBreakdown().isEmpty()) {
        before.put(figure.getMeasure() + " " + figure.getPeriod(), value);
      }
    }
    List<ChangeLine> lines = new ArrayList<>();
    for (FileSheet sheet : file) {
      int measure = sheet.column("measure");
      int period = sheet.column("period");
      int breakdown = sheet.column("breakdown");
      int value = sheet.column("value");
      for (FileRow row : sheet.figures()) {
        Period when = period(row.cell(period));
        if (when != null
            && row.cell(breakdown).isEmpty()
            && !row.cell(value).isEmpty()
            && lines.size() < MOST) {
          BigDecimal then = before.get(row.cell(measure) + " " + when.sameLastYear().id());
          lines.add(line(row.cell(measure), when, row.cell(value), then));
        }
      }
    }
    return lines;
  }

  private static ChangeLine line(
      String measure, Period when, String typed, @Nullable BigDecimal then) {
    BigDecimal now = number(typed);
    return new ChangeLine(
        measure + ", " + when.label(),
        now == null ? typed : shown(now),
        then == null ? "" : shown(then),
        now == null || then == null ? "" : Differences.words(now, then, Unit.UNIT_FTE));
  }

  private static String shown(BigDecimal value) {
    return Numbers.shown(value, Unit.UNIT_FTE);
  }

  private static @Nullable BigDecimal number(String typed) {
    try {
      return new BigDecimal(typed);
    } catch (NumberFormatException symbol) {
      return null;
    }
  }

  private static @Nullable Period period(String text) {
    try {
      return Periods.parse(text);
    } catch (InvalidPeriodException none) {
      return null;
    }
  }
}
