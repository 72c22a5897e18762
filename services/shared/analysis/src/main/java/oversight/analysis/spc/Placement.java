package oversight.analysis.spc;

/** Where each number lies against the mean and the limits, as small codes for the rules. */
final class Placement {

  private static final byte WITHIN = 0;
  private static final byte NEAR_LIMIT = 1;
  private static final byte ON_LIMIT = 2;
  private static final byte OUTSIDE = 3;

  private final byte[] side;
  private final byte[] zone;
  private final byte[] step;

  private Placement(int size) {
    side = new byte[size];
    zone = new byte[size];
    step = new byte[size];
  }

  static Placement of(Cells cells, Statistics statistics) {
    Placement placement = new Placement(cells.size());
    Yardstick yardstick =
        cells
            .whole()
            .<Yardstick>map(whole -> new WholeYardstick(whole, statistics))
            .orElseGet(() -> new DecimalYardstick(cells, statistics));
    boolean limits = statistics.rangeCount() > 0;
    for (int index = 0; index < placement.side.length; index++) {
      placement.side[index] = (byte) yardstick.side(index);
      if (limits && placement.side[index] != 0) {
        placement.zone[index] = zone(yardstick, index);
      }
      if (cells.joined(index)) {
        placement.step[index] = (byte) yardstick.step(index);
      }
    }
    return placement;
  }

  private static byte zone(Yardstick yardstick, int index) {
    int limit = yardstick.limit(index);
    if (limit >= 0) {
      return limit == 0 ? ON_LIMIT : OUTSIDE;
    }
    return yardstick.twoThirds(index) > 0 ? NEAR_LIMIT : WITHIN;
  }

  /** -1 below the mean, 0 on it, 1 above. */
  byte side(int index) {
    return side[index];
  }

  /** Strictly between the two-thirds line and the limit. */
  boolean isNearLimit(int index) {
    return zone[index] == NEAR_LIMIT;
  }

  /** Strictly outside the limits. */
  boolean isOutside(int index) {
    return zone[index] == OUTSIDE;
  }

  /** The sign of the step from the number before; 0 for a tie and across a gap. */
  byte step(int index) {
    return step[index];
  }
}
