package oversight.portal.web.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.portal.web.text.Numbers;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasurePart;
import oversight.returns.v1.Unit;

/**
 * Sets the wholes of a file, over its quarter, beside what counts for the eight quarters before.
 * Counts, money and time are summed over the months; of a stock and of strength the last month
 * stands. Two quarters are compared only where as many months of each have a number.
 */
final class QuarterChanges {
  /** How far back the small line goes. */
  static final int QUARTERS = 8;

  private static final int MOST = 60;

  private final Region region;
  private final FinancialQuarter quarter;
  private final String supplier;
  private final Map<String, MeasurePart> parts = new LinkedHashMap<>();

  /** What is about whom. */
  private record Key(String measure, String force) {}

  /** The months of one quarter that have a number. */
  private record Total(TreeMap<String, BigDecimal> values) {
    BigDecimal of(Unit unit) {
      return unit == Unit.UNIT_STOCK || unit == Unit.UNIT_FTE
          ? values.lastEntry().getValue()
          : values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /**
   * Of a quarter.
   *
   * @param supplier who sent the file: a force's code or a collaboration's slug
   * @param measures what the collaboration measures
   */
  QuarterChanges(Region region, FinancialQuarter quarter, String supplier, List<Measure> measures) {
    this.region = region;
    this.quarter = quarter;
    this.supplier = region.force(supplier).map(Force::code).orElse("");
    for (Measure measure : measures) {
      parts.put(
          measure.getCode(),
          MeasurePart.newBuilder().setTitle(measure.getTitle()).setUnit(measure.getUnit()).build());
      measure.getPartsList().forEach(part -> parts.put(part.getCode(), part));
    }
  }

  /** The lines, the largest change on the quarter before first. */
  List<QuarterLine> of(List<FileSheet> file, List<Figure> counting) {
    Map<Key, Map<FinancialQuarter, Total>> totals = new LinkedHashMap<>();
    for (FileSheet sheet : file) {
      int measure = sheet.column("measure");
      int period = sheet.column("period");
      int breakdown = sheet.column("breakdown");
      int force = sheet.column("force");
      int value = sheet.column("value");
      for (FileRow row : sheet.figures()) {
        if (row.cell(breakdown).isEmpty()) {
          Key key = new Key(row.cell(measure), force(row.cell(force)));
          put(totals, key, row.cell(period), number(row.cell(value)), true);
        }
      }
    }
    for (Figure figure : counting) {
      Key key = new Key(figure.getMeasure(), figure.getForce());
      if (figure.hasValue() && figure.getBreakdown().isEmpty() && totals.containsKey(key)) {
        put(totals, key, figure.getPeriod(), Numbers.exact(figure.getValue()), false);
      }
    }
    List<QuarterLine> lines = new ArrayList<>();
    totals.forEach((key, quarters) -> {
      Total now = quarters.get(quarter);
      if (now != null) {
        lines.add(line(key, now, quarters));
      }
    });
    lines.sort(Comparator.comparingDouble(QuarterLine::size).reversed());
    return lines.stream().limit(MOST).toList();
  }

  /** The file says what its quarter is; the ledger what the others were. */
  private void put(
      Map<Key, Map<FinancialQuarter, Total>> totals,
      Key key,
      String period,
      @Nullable BigDecimal value,
      boolean fromFile) {
    Period when = period(period);
    FinancialQuarter of =
        switch (when) {
          case Month month -> FinancialQuarter.holding(month.month());
          case FinancialQuarter whole -> whole;
          case null, default -> null;
        };
    if (of != null && when != null && value != null && of.equals(quarter) == fromFile) {
      totals
          .computeIfAbsent(key, none -> new LinkedHashMap<>())
          .computeIfAbsent(of, none -> new Total(new TreeMap<>()))
          .values()
          .put(when.id(), value);
    }
  }

  private QuarterLine line(Key key, Total now, Map<FinancialQuarter, Total> quarters) {
    MeasurePart part = parts.getOrDefault(key.measure(), MeasurePart.getDefaultInstance());
    Unit unit = part.getUnit() == Unit.UNIT_UNSPECIFIED ? Unit.UNIT_FTE : part.getUnit();
    Total previous = quarters.get(quarter.previous());
    Total lastYear = quarters.get(quarter.sameLastYear());
    BigDecimal value = now.of(unit);
    return new QuarterLine(
        title(key, part),
        Numbers.shown(value, unit),
        previous == null ? "" : Numbers.shown(previous.of(unit), unit),
        change(now, previous, unit),
        lastYear == null ? "" : Numbers.shown(lastYear.of(unit), unit),
        change(now, lastYear, unit),
        Spark.of(line(quarters, unit), unit),
        previous == null || isPartial(now, previous)
            ? -1
            : Differences.size(value, previous.of(unit)));
  }

  private String title(Key key, MeasurePart part) {
    String whose =
        key.force().isEmpty() || key.force().equals(supplier)
            ? ""
            : region.force(key.force()).map(force -> force.name() + ", ").orElse("");
    return part.getTitle().isEmpty()
        ? whose + key.measure()
        : "%s%s (%s)".formatted(whose, part.getTitle(), key.measure());
  }

  private static String change(Total now, @Nullable Total then, Unit unit) {
    if (then == null) {
      return "";
    }
    return isPartial(now, then)
        ? "not compared: %d of %d months".formatted(now.values().size(), then.values().size())
        : Differences.words(now.of(unit), then.of(unit), unit);
  }

  private static boolean isPartial(Total now, Total then) {
    return now.values().size() != then.values().size();
  }

  private List<@Nullable BigDecimal> line(Map<FinancialQuarter, Total> quarters, Unit unit) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    FinancialQuarter place = quarter;
    for (int back = 0; back <= QUARTERS; back++) {
      Total total = quarters.get(place);
      values.addFirst(total == null ? null : total.of(unit));
      place = place.previous();
    }
    return values;
  }

  private String force(String said) {
    return said.isEmpty() ? supplier : region.force(said).map(Force::code).orElse(said);
  }

  private static @Nullable BigDecimal number(String typed) {
    try {
      return new BigDecimal(typed);
    } catch (NumberFormatException shorthand) {
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
