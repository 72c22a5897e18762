package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Point;

/** The numbers of a stretch of a series, and between which of them a gap stands. */
final class Cells {

  private final List<BigDecimal> values;
  private final boolean[] afterGap;
  private final Optional<Whole> whole;

  private Cells(List<BigDecimal> values, boolean[] afterGap) {
    this.values = values;
    this.afterGap = afterGap;
    this.whole = Whole.of(values);
  }

  static Cells of(List<Point> points) {
    List<BigDecimal> values = new ArrayList<>(points.size());
    boolean[] afterGap = new boolean[points.size()];
    boolean gap = false;
    for (Point point : points) {
      if (point.reading() instanceof Amount(BigDecimal value)) {
        afterGap[values.size()] = gap;
        values.add(value);
        gap = false;
      } else {
        gap = true;
      }
    }
    return new Cells(values, afterGap);
  }

  List<BigDecimal> values() {
    return values;
  }

  /** The same numbers as whole multiples of a power of ten, where they are small enough. */
  Optional<Whole> whole() {
    return whole;
  }

  int size() {
    return values.size();
  }

  /** Whether the number follows the one before it without a gap. */
  boolean joined(int index) {
    return index > 0 && !afterGap[index];
  }
}
