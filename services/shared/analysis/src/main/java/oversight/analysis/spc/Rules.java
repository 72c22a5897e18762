package oversight.analysis.spc;

import java.util.Arrays;

/** The four rules for special causes, weakest first so that a stronger one overwrites. */
final class Rules {

  private static final int TREND_STEPS = 6;

  private Rules() {}

  static SpecialCause[] causes(Cells cells, Placement placement, int shiftLength) {
    SpecialCause[] causes = new SpecialCause[cells.size()];
    Arrays.fill(causes, SpecialCause.NONE);
    shifts(cells, placement, shiftLength, causes);
    twoOfThree(cells, placement, causes);
    trends(cells, placement, causes);
    outside(placement, causes);
    return causes;
  }

  /** So many points strictly on one side of the mean; a point on it breaks the run. */
  private static void shifts(Cells cells, Placement placement, int length, SpecialCause[] causes) {
    int start = 0;
    for (int index = 0; index < causes.length; index++) {
      if (!cells.joined(index) || placement.side(index) != placement.side(start)) {
        start = index;
      }
      if (placement.side(index) != 0 && index - start + 1 >= length) {
        SpecialCause cause =
            placement.side(index) > 0
                ? SpecialCause.SHIFT_ABOVE_MEAN
                : SpecialCause.SHIFT_BELOW_MEAN;
        Arrays.fill(causes, start, index + 1, cause);
      }
    }
  }

  /**
   * Three consecutive points on one side of the mean, two or more of them strictly between the
   * two-thirds line and the limit: only those are marked.
   */
  private static void twoOfThree(Cells cells, Placement placement, SpecialCause[] causes) {
    for (int last = 2; last < causes.length; last++) {
      int first = last - 2;
      if (cells.joined(last) && cells.joined(last - 1) && isTwoOfThree(placement, first)) {
        for (int index = first; index <= last; index++) {
          if (placement.isNearLimit(index)) {
            causes[index] =
                placement.side(index) > 0
                    ? SpecialCause.TWO_OF_THREE_HIGH
                    : SpecialCause.TWO_OF_THREE_LOW;
          }
        }
      }
    }
  }

  private static boolean isTwoOfThree(Placement placement, int first) {
    int near = 0;
    for (int index = first; index < first + 3; index++) {
      if (placement.side(index) != placement.side(first)) {
        return false;
      }
      near += placement.isNearLimit(index) ? 1 : 0;
    }
    return near >= 2;
  }

  /**
   * Seven points, that is six strict steps the same way. A turning point of two trends belongs to
   * the later one. Where a tie parts two trends, NHSRplotthedots calls the last point of the first
   * falling whichever way it went; here it keeps its own slope.
   */
  private static void trends(Cells cells, Placement placement, SpecialCause[] causes) {
    int steps = 0;
    for (int index = 1; index < causes.length; index++) {
      byte step = placement.step(index);
      boolean goesOn = cells.joined(index) && step == placement.step(index - 1);
      steps = step == 0 ? 0 : goesOn ? steps + 1 : 1;
      if (steps >= TREND_STEPS) {
        Arrays.fill(
            causes,
            index - steps,
            index + 1,
            step > 0 ? SpecialCause.RISING_TREND : SpecialCause.FALLING_TREND);
      }
    }
  }

  /** A point strictly outside the limits. */
  private static void outside(Placement placement, SpecialCause[] causes) {
    for (int index = 0; index < causes.length; index++) {
      if (placement.isOutside(index)) {
        causes[index] =
            placement.side(index) > 0
                ? SpecialCause.ABOVE_UPPER_LIMIT
                : SpecialCause.BELOW_LOWER_LIMIT;
      }
    }
  }
}
