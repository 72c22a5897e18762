package oversight.portal.web.publicreport;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.portal.web.text.Breakdowns;
import oversight.portal.web.text.Units;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicTable;

/**
 * A part, or the rate, with a row for each area and a column for each period.
 *
 * @param id unique on the page
 * @param title the part's
 * @param unit what its numbers count
 * @param columns the periods: the quarter, then its months in the order of time
 * @param rows an area each, the region last; below it what of it is broken down
 */
public record PublicTableView(
    String id, String title, String unit, List<String> columns, List<Row> rows) {
  private static final Comparator<String> REGION_LAST = Comparator.comparing(String::isEmpty);

  /** The longest first, so that a telephone shows it; then in the order of time. */
  private static final Comparator<String> IN_ORDER =
      Comparator.comparingLong(PublicTableView::months).reversed().thenComparing(id -> id);

  /** Copies the lists. */
  public PublicTableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What stands above the table. */
  public String caption() {
    return "%s (%s)".formatted(title, unit);
  }

  /** Where it stands on the page. */
  String anchor() {
    return "#" + id;
  }

  /**
   * An area, or a part of its figures.
   *
   * @param area "West Mercia", or the region
   * @param ofWhich "campaign npcc drink drugs"; empty for the whole
   * @param values as many as there are columns; empty where there is none
   * @param whole whether it is the region's
   */
  public record Row(String area, String ofWhich, List<String> values, boolean whole) {}

  private record Place(String force, String title, String breakdown) {}

  static PublicTableView of(PublicTable table) {
    List<String> periods = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    Map<Place, Map<String, String>> values = new LinkedHashMap<>();
    for (PublicCell cell : table.getCellsList()) {
      labels.putIfAbsent(cell.getPeriod(), label(cell));
      values
          .computeIfAbsent(
              new Place(cell.getForce(), cell.getForceTitle(), cell.getBreakdown()),
              place -> new LinkedHashMap<>())
          .put(cell.getPeriod(), cell.getDisplay());
    }
    periods.addAll(labels.keySet());
    periods.sort(IN_ORDER);
    List<String> areas =
        values.keySet().stream().map(Place::force).distinct().sorted(REGION_LAST).toList();
    return new PublicTableView(
        "table-" + table.getCode().replaceAll("[^A-Za-z0-9]", "-"),
        table.getTitle(),
        Units.sign(table.getUnit()),
        periods.stream().map(period -> labels.getOrDefault(period, period)).toList(),
        values.keySet().stream()
            .sorted(
                Comparator.comparingInt((Place place) -> areas.indexOf(place.force()))
                    .thenComparing(Place::breakdown))
            .map(place -> row(place, periods, values.getOrDefault(place, Map.of())))
            .toList());
  }

  private static long months(String id) {
    try {
      Period period = Periods.parse(id);
      return ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
    } catch (InvalidPeriodException none) {
      return 0;
    }
  }

  /** The dates of the quarter stand at the head of the page. */
  private static String label(PublicCell cell) {
    return cell.getLabel().replaceFirst(" \\(.*\\)$", "");
  }

  private static Row row(Place place, List<String> periods, Map<String, String> values) {
    return new Row(
        place.title(),
        Breakdowns.words(place.breakdown()),
        periods.stream().map(period -> values.getOrDefault(period, "")).toList(),
        place.force().isEmpty() && place.breakdown().isEmpty());
  }
}
