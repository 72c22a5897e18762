package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Point;

/**
 * The numbers of a stretch of a series, and between which of them a gap stands. Arrays of plain
 * numbers, so that nothing is made for each point.
 */
final class Cells {

  private final BigDecimal[] values;
  private final double[] rough;
  private final boolean[] afterGap;
  private final Optional<Whole> whole;
  private final Optional<Wide> wide;

  private Cells(BigDecimal[] values, boolean[] afterGap) {
    this.values = values;
    this.afterGap = afterGap;
    rough = new double[values.length];
    int scale = scale(values);
    this.whole = Whole.of(values, scale, rough);
    this.wide = whole.isPresent() ? Optional.empty() : Wide.of(values, scale, rough);
    if (whole.isEmpty() && wide.isEmpty()) {
      for (int index = 0; index < rough.length; index++) {
        rough[index] = Rough.of(values[index]);
      }
    }
  }

  /** The greatest scale, 0 at the least. */
  private static int scale(BigDecimal[] values) {
    int scale = 0;
    for (BigDecimal value : values) {
      scale = Math.max(scale, value.scale());
    }
    return scale;
  }

  static Cells of(List<Point> points) {
    BigDecimal[] values = new BigDecimal[points.size()];
    boolean[] afterGap = new boolean[points.size()];
    boolean gap = false;
    int count = 0;
    for (int at = 0; at < values.length; at++) {
      if (points.get(at).reading() instanceof Amount amount) {
        afterGap[count] = gap;
        values[count++] = amount.value();
        gap = false;
      } else {
        gap = true;
      }
    }
    return new Cells(count == values.length ? values : Arrays.copyOf(values, count), afterGap);
  }

  BigDecimal value(int index) {
    return values[index];
  }

  /** The number in binary, right to about fifteen digits. */
  double rough(int index) {
    return rough[index];
  }

  /** The same numbers as whole multiples of a power of ten, where they are small enough. */
  Optional<Whole> whole() {
    return whole;
  }

  /** The same numbers in 128 bits, where they are too long for that and not too long for this. */
  Optional<Wide> wide() {
    return wide;
  }

  int size() {
    return values.length;
  }

  /** Whether the number follows the one before it without a gap. */
  boolean joined(int index) {
    return index > 0 && !afterGap[index];
  }
}
