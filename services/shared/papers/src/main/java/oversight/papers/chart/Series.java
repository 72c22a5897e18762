package oversight.papers.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named row of values, one for each label of the chart.
 *
 * @param values null where there is no value: a line breaks there, a column is missing
 */
public record Series(String name, Kind kind, List<@Nullable BigDecimal> values) {
  /** How a series is drawn. */
  public enum Kind {
    LINE,
    COLUMN
  }

  public Series {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A series drawn as a line with markers. */
  public static Series line(String name, List<@Nullable BigDecimal> values) {
    return new Series(name, Kind.LINE, values);
  }

  /** A series drawn as a line with markers. */
  public static Series line(String name, @Nullable BigDecimal... values) {
    return new Series(name, Kind.LINE, Arrays.asList(values));
  }

  /** A series drawn as columns. */
  public static Series columns(String name, List<@Nullable BigDecimal> values) {
    return new Series(name, Kind.COLUMN, values);
  }

  /** The values there are. */
  List<BigDecimal> present() {
    var present = new ArrayList<BigDecimal>();
    for (var value : values) {
      if (value != null) {
        present.add(value);
      }
    }
    return present;
  }

  /** Whether there is a value at a place. */
  boolean has(int index) {
    return values.get(index) != null;
  }

  /** The value at a place where there is one. */
  BigDecimal at(int index) {
    return Objects.requireNonNull(values.get(index), "no value here");
  }

  /** The place of the last value, or -1 where there is none at all. */
  int last() {
    int index = values.size() - 1;
    while (index >= 0 && !has(index)) {
      index--;
    }
    return index;
  }
}
