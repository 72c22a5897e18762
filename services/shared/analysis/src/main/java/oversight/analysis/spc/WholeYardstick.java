package oversight.analysis.spc;

/** Compares in whole numbers, exactly. */
final class WholeYardstick implements Yardstick {

  private final Whole whole;
  private final long count;
  private final long sum;
  private final long ranges;
  private final long reach;

  WholeYardstick(Whole whole, Statistics statistics) {
    this.whole = whole;
    count = statistics.count();
    sum = whole.multiple(statistics.sum());
    ranges = statistics.rangeCount();
    reach = whole.multiple(statistics.rangeSum()) * count;
  }

  private long distance(int index) {
    return whole.at(index) * count - sum;
  }

  @Override
  public int side(int index) {
    return Long.signum(distance(index));
  }

  @Override
  public int limit(int index) {
    return Long.compare(Math.abs(distance(index)) * ranges * 100, 266 * reach);
  }

  @Override
  public int twoThirds(int index) {
    return Long.compare(Math.abs(distance(index)) * ranges * 300, 532 * reach);
  }

  @Override
  public int step(int index) {
    return Long.compare(whole.at(index), whole.at(index - 1));
  }
}
