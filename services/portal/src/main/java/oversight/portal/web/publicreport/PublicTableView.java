package oversight.portal.web.publicreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param caption the part's title and unit
 * @param columns the periods, in the order of time, a quarter after its months
 * @param rows an area each, the region last; below it what of it is broken down
 */
public record PublicTableView(String id, String caption, List<String> columns, List<Row> rows) {
  private static final Comparator<String> REGION_LAST = Comparator.comparing(String::isEmpty);

  /** By their ends, the longer of two that end together last; what is no period after all. */
  private static final Comparator<String> IN_TIME =
      Comparator.comparing(PublicTableView::end)
          .thenComparing(PublicTableView::start, Comparator.reverseOrder());

  /** Copies the lists. */
  public PublicTableView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
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
    periods.sort(IN_TIME);
    List<String> areas =
        values.keySet().stream().map(Place::force).distinct().sorted(REGION_LAST).toList();
    return new PublicTableView(
        "table-" + table.getCode().replaceAll("[^A-Za-z0-9]", "-"),
        "%s (%s)".formatted(table.getTitle(), Units.sign(table.getUnit())),
        periods.stream().map(period -> labels.getOrDefault(period, period)).toList(),
        values.keySet().stream()
            .sorted(
                Comparator.comparingInt((Place place) -> areas.indexOf(place.force()))
                    .thenComparing(Place::breakdown))
            .map(place -> row(place, periods, values.getOrDefault(place, Map.of())))
            .toList());
  }

  private static String end(String id) {
    Period period = period(id);
    return period == null ? "~" : period.end().toString();
  }

  private static String start(String id) {
    Period period = period(id);
    return period == null ? "" : period.start().toString();
  }

  private static @Nullable Period period(String id) {
    try {
      return Periods.parse(id);
    } catch (InvalidPeriodException none) {
      return null;
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
