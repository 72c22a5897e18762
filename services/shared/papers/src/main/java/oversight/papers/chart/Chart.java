package oversight.papers.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a chart shows, without a word on how it is drawn.
 *
 * @param title what it shows, in a sentence or less
 * @param unit what the values count or measure, such as "tests", "%" or "£"
 * @param labels one for each place along the bottom: periods, or what is compared
 * @param series one or few; each has a value or a gap for every label
 * @param processes of the first series; may be empty
 * @param marks points of the first series that stand out; may be empty
 */
public record Chart(
    String title,
    String unit,
    List<String> labels,
    List<Series> series,
    List<ControlLimits> processes,
    List<Mark> marks) {
  private static final int MOST_SERIES = 6;

  /**
   * @throws IllegalArgumentException if a series has another number of values than there are
   *     labels, if there is no series or more than can be told apart, or if a process or mark lies
   *     outside
   */
  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    processes = List.copyOf(processes);
    marks = List.copyOf(marks);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("Chart '%s' has no labels.".formatted(title));
    }
    if (series.isEmpty() || series.size() > MOST_SERIES) {
      throw new IllegalArgumentException(
          "Chart '%s' has %d series; expected 1 to %d."
              .formatted(title, series.size(), MOST_SERIES));
    }
    for (var one : series) {
      if (one.values().size() != labels.size()) {
        throw new IllegalArgumentException(
            "Series '%s' has %d values; expected %d, one for each label."
                .formatted(one.name(), one.values().size(), labels.size()));
      }
    }
    for (var process : processes) {
      within(process.last(), labels.size());
    }
    for (var mark : marks) {
      within(mark.index(), labels.size());
      if (!series.getFirst().has(mark.index())) {
        throw new IllegalArgumentException(
            "Place %d has a mark and no value.".formatted(mark.index()));
      }
    }
  }

  /** A chart of one or few series without process limits. */
  public static Chart of(String title, String unit, List<String> labels, Series... series) {
    return new Chart(title, unit, labels, List.of(series), List.of(), List.of());
  }

  /** The same chart with the limits of its first series and the points that stand out. */
  public Chart with(List<ControlLimits> processes, List<Mark> marks) {
    return new Chart(title, unit, labels, series, processes, marks);
  }

  /** Whether there is any value at all. */
  boolean hasValues() {
    return series.stream().anyMatch(one -> one.last() >= 0);
  }

  /**
   * A value as readers see it, with thousands separators, the unit where it is a sign, and as many
   * decimals as the values of the chart have, two at most.
   */
  String shown(BigDecimal value) {
    int decimals =
        series.stream()
            .flatMap(one -> one.present().stream())
            .mapToInt(one -> one.stripTrailingZeros().scale())
            .max()
            .orElse(0);
    return Shown.value(value, unit, Math.clamp(decimals, 0, 2));
  }

  private static void within(int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "Place %d lies outside the chart; expected 0 to %d.".formatted(index, size - 1));
    }
  }
}
