package oversight.analysis.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oversight.analysis.period.Period;

/**
 * What names a figure in every public version.
 *
 * @param measure the code of a measure or rate
 * @param force the code of a force, {@link #REGION} for the total of all
 * @param period the period
 * @param breakdown values by key, empty for the whole
 */
public record FigureKey(
    String measure, String force, Period period, SortedMap<String, String> breakdown) {

  /** Stands for the total of all forces. */
  public static final String REGION = "";

  public FigureKey {
    breakdown = Collections.unmodifiableSortedMap(new TreeMap<>(breakdown));
  }

  /** A figure for the whole. */
  public static FigureKey of(String measure, String force, Period period) {
    return new FigureKey(measure, force, period, new TreeMap<>());
  }

  /** A part of the whole. */
  public static FigureKey of(
      String measure, String force, Period period, Map<String, String> breakdown) {
    return new FigureKey(measure, force, period, new TreeMap<>(breakdown));
  }

  FigureKey ofMeasure(String code) {
    return new FigureKey(code, force, period, breakdown);
  }

  FigureKey ofRegion() {
    return new FigureKey(measure, REGION, period, breakdown);
  }

  FigureKey in(Period other) {
    return new FigureKey(measure, force, other, breakdown);
  }

  FigureKey without(String key) {
    TreeMap<String, String> fewer = new TreeMap<>(breakdown);
    fewer.remove(key);
    return new FigureKey(measure, force, period, fewer);
  }

  /** The name of the cell, such as {@code CM07|E23000014|2015-12|outcome=refused}. */
  public String id() {
    return breakdown.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(";", measure + "|" + force + "|" + period.id() + "|", ""));
  }
}
