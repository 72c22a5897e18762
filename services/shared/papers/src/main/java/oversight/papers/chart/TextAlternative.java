package oversight.papers.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A chart in words: what is shown, range, movement, last value, limits and who breached them. */
public final class TextAlternative {
  /** A percentage change from a smaller base than this misleads, so only counts are given. */
  private static final BigDecimal SMALLEST_BASE = BigDecimal.valueOf(20);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private TextAlternative() {}

  /** The text alternative of a chart: whole sentences of plain words. */
  public static String of(Chart chart) {
    var sentences = new ArrayList<String>();
    sentences.add(opening(chart));
    for (var series : chart.series()) {
      sentences.addAll(
          series.kind() == Series.Kind.LINE ? movement(chart, series) : comparison(chart, series));
    }
    sentences.addAll(limits(chart));
    return String.join(" ", sentences);
  }

  private static String opening(Chart chart) {
    var kinds = chart.series().stream().map(Series::kind).distinct().toList();
    var kind =
        kinds.size() > 1
            ? "Line and column chart"
            : kinds.getFirst() == Series.Kind.LINE ? "Line chart" : "Column chart";
    var span =
        chart.labels().size() == 1
            ? chart.labels().getFirst()
            : chart.labels().getFirst() + " to " + chart.labels().getLast();
    return "%s: %s, in %s, %s.".formatted(kind, chart.title(), unit(chart), span);
  }

  private static String unit(Chart chart) {
    return switch (chart.unit()) {
      case "%" -> "per cent";
      case "£" -> "pounds";
      default -> chart.unit();
    };
  }

  private static List<String> movement(Chart chart, Series series) {
    var subject = chart.series().size() == 1 ? "The value" : series.name();
    int last = series.last();
    if (last < 0) {
      return List.of(subject + " has no values.");
    }
    int first = 0;
    while (!series.has(first)) {
      first++;
    }
    var sentences = new ArrayList<String>();
    sentences.add(change(chart, series, first, last, subject));
    if (last > first && chart.series().size() == 1) {
      sentences.add("%s.".formatted(range(chart, series)));
    }
    sentences.addAll(gaps(chart, series));
    return sentences;
  }

  private static String change(Chart chart, Series series, int first, int last, String subject) {
    var from = series.at(first);
    var to = series.at(last);
    if (first == last) {
      return "%s is %s in %s.".formatted(subject, chart.shown(to), chart.labels().get(last));
    }
    int direction = to.compareTo(from);
    if (direction == 0) {
      return "%s is %s in both %s and %s."
          .formatted(subject, chart.shown(to), chart.labels().get(first), chart.labels().get(last));
    }
    return "%s %s from %s in %s to %s in %s%s."
        .formatted(
            subject,
            direction > 0 ? "rises" : "falls",
            chart.shown(from),
            chart.labels().get(first),
            chart.shown(to),
            chart.labels().get(last),
            share(chart, from, to));
  }

  private static String share(Chart chart, BigDecimal from, BigDecimal to) {
    if (chart.unit().startsWith("%")) {
      return " (%s percentage points)".formatted(Shown.value(to.subtract(from), ""));
    }
    if (from.compareTo(SMALLEST_BASE) < 0) {
      return "";
    }
    var percent = to.subtract(from).multiply(HUNDRED).divide(from, 1, RoundingMode.HALF_UP);
    return " (%s%%)".formatted(Shown.value(percent, ""));
  }

  private static String range(Chart chart, Series series) {
    int lowest = series.last();
    int highest = series.last();
    for (int index = 0; index < chart.labels().size(); index++) {
      if (series.has(index)) {
        lowest = series.at(index).compareTo(series.at(lowest)) < 0 ? index : lowest;
        highest = series.at(index).compareTo(series.at(highest)) > 0 ? index : highest;
      }
    }
    return "Lowest %s in %s, highest %s in %s"
        .formatted(
            chart.shown(series.at(lowest)),
            chart.labels().get(lowest),
            chart.shown(series.at(highest)),
            chart.labels().get(highest));
  }

  private static List<String> gaps(Chart chart, Series series) {
    var missing = new ArrayList<String>();
    for (int index = 0; index < chart.labels().size(); index++) {
      if (!series.has(index)) {
        missing.add(chart.labels().get(index));
      }
    }
    if (missing.isEmpty()) {
      return List.of();
    }
    return missing.size() <= 3
        ? List.of("No value for %s.".formatted(String.join(", ", missing)))
        : List.of("No value for %d of %d.".formatted(missing.size(), chart.labels().size()));
  }

  private static List<String> comparison(Chart chart, Series series) {
    var values = new ArrayList<String>();
    for (int index = 0; index < chart.labels().size(); index++) {
      values.add(
          chart.labels().get(index)
              + " "
              + (series.has(index) ? chart.shown(series.at(index)) : "no value"));
    }
    var subject = chart.series().size() == 1 ? "" : series.name() + ": ";
    return List.of(subject + String.join("; ", values) + ".");
  }

  private static List<String> limits(Chart chart) {
    if (chart.processes().isEmpty()) {
      return List.of();
    }
    var current = chart.processes().getLast();
    var sentences = new ArrayList<String>();
    if (chart.processes().size() > 1) {
      sentences.add(
          "The process changes at %s."
              .formatted(
                  chart.processes().stream()
                      .skip(1)
                      .map(process -> chart.labels().get(process.first()))
                      .collect(Collectors.joining(" and "))));
    }
    sentences.add(
        "Process average %s, limits %s to %s."
            .formatted(
                chart.shown(current.mean()),
                chart.shown(current.lower()),
                chart.shown(current.upper())));
    sentences.add(breaches(chart));
    return sentences;
  }

  private static String breaches(Chart chart) {
    var series = chart.series().getFirst();
    var above = new ArrayList<String>();
    var below = new ArrayList<String>();
    for (var process : chart.processes()) {
      for (int index = process.first(); index <= process.last(); index++) {
        var value = series.values().get(index);
        if (value != null && value.compareTo(process.upper()) > 0) {
          above.add(chart.labels().get(index));
        } else if (value != null && value.compareTo(process.lower()) < 0) {
          below.add(chart.labels().get(index));
        }
      }
    }
    if (above.isEmpty() && below.isEmpty()) {
      return "Every value lies within the limits.";
    }
    var parts = new ArrayList<String>();
    if (!above.isEmpty()) {
      parts.add("Above the upper limit: " + String.join(", ", above) + ".");
    }
    if (!below.isEmpty()) {
      parts.add("Below the lower limit: " + String.join(", ", below) + ".");
    }
    return String.join(" ", parts);
  }
}
