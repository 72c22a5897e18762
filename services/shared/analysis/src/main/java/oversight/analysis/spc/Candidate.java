package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Limits from some points that extend over all later ones, with the side each of those lies on. */
final class Candidate {

  private static final int MOST_LEFT_OUT = 3;

  private final Cells cells;
  private final int start;
  private final Statistics statistics;
  private final Placement placement;
  private final List<Integer> leftOut;

  private Candidate(Cells cells, int start, Statistics statistics, List<Integer> leftOut) {
    this.cells = cells;
    this.start = start;
    this.statistics = statistics;
    this.placement = Placement.of(cells, statistics);
    this.leftOut = leftOut;
  }

  static Candidate of(Cells cells, int start, int length, boolean screening) {
    Set<Integer> leftOut = new TreeSet<>();
    Statistics statistics = statistics(cells, start, length, leftOut, screening);
    for (int round = 0; round < MOST_LEFT_OUT && leftOut.size() < MOST_LEFT_OUT; round++) {
      List<Integer> furthest = furthestOutside(cells, start, length, leftOut, statistics);
      for (int index : furthest) {
        if (leftOut.size() < MOST_LEFT_OUT) {
          leftOut.add(index);
        }
      }
      statistics = statistics(cells, start, length, leftOut, screening);
    }
    return new Candidate(cells, start, statistics, List.copyOf(leftOut));
  }

  /** Moving ranges bridge a point that is left out, but not a gap. */
  private static Statistics statistics(
      Cells cells, int start, int length, Set<Integer> leftOut, boolean screening) {
    BigDecimal sum = BigDecimal.ZERO;
    List<BigDecimal> ranges = new ArrayList<>(length);
    int previous = -1;
    for (int index = start; index < start + length; index++) {
      if (index > start && !cells.joined(index)) {
        previous = -1;
      }
      if (leftOut.contains(index)) {
        continue;
      }
      BigDecimal value = cells.value(index);
      sum = sum.add(value);
      if (previous >= 0) {
        ranges.add(value.subtract(cells.value(previous)).abs());
      }
      previous = index;
    }
    return Statistics.of(sum, length - leftOut.size(), ranges, screening);
  }

  private static List<Integer> furthestOutside(
      Cells cells, int start, int length, Set<Integer> leftOut, Statistics statistics) {
    if (statistics.rangeCount() == 0) {
      return List.of();
    }
    Placement placement = Placement.of(cells, statistics);
    BigDecimal mean = statistics.mean();
    List<Integer> outside = new ArrayList<>();
    for (int index = start; index < start + length; index++) {
      if (placement.isOutside(index) && !leftOut.contains(index)) {
        outside.add(index);
      }
    }
    Optional<BigDecimal> furthest =
        outside.stream().map(index -> distance(cells, index, mean)).max(Comparator.naturalOrder());
    return outside.stream()
        .filter(index -> distance(cells, index, mean).compareTo(furthest.orElseThrow()) == 0)
        .toList();
  }

  private static BigDecimal distance(Cells cells, int index, BigDecimal mean) {
    return cells.value(index).subtract(mean).abs();
  }

  /** The mean of the points the limits come from. */
  BigDecimal mean() {
    return statistics.mean();
  }

  /** The extreme points left out of mean and limits, in order. */
  List<Integer> leftOut() {
    return leftOut;
  }

  /** -1 for a point below the mean, 0 on it, 1 above. */
  byte side(int index) {
    return placement.side(index);
  }

  /** The next point at or after one from which a run of that length goes on. */
  Optional<Integer> nextRun(int from, int length) {
    for (int index = from; index < cells.size(); index++) {
      if (side(index) != 0 && runFrom(index) >= length) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }

  /** How many consecutive points from one on lie on its side. */
  int runFrom(int index) {
    int next = index + 1;
    while (next < cells.size() && cells.joined(next) && side(next) == side(index)) {
      next++;
    }
    return next - index;
  }

  /** Whether a run against the direction starts within the points of the limits, or still may. */
  boolean isOpposed(byte direction, int length, int runLength) {
    int end = start + length;
    int index = start + runFrom(start);
    while (index < end) {
      int run = runFrom(index);
      if (side(index) == -direction && run >= runLength) {
        return true;
      }
      index += run;
    }
    return couldStillBeOpposed(direction, end);
  }

  private boolean couldStillBeOpposed(byte direction, int end) {
    int last = end - 1;
    while (last >= start && side(last) == 0) {
      last--;
    }
    if (last < start || side(last) == direction) {
      return false;
    }
    for (int index = last + 1; index < cells.size(); index++) {
      if (!cells.joined(index) || side(index) == direction) {
        return false;
      }
    }
    return true;
  }
}
