package oversight.analysis.spc;

/** The rule a point meets; where it meets several, the first in this order. */
public enum SpecialCause {
  ABOVE_UPPER_LIMIT(true),
  BELOW_LOWER_LIMIT(false),
  RISING_TREND(true),
  FALLING_TREND(false),
  TWO_OF_THREE_HIGH(true),
  TWO_OF_THREE_LOW(false),
  SHIFT_ABOVE_MEAN(true),
  SHIFT_BELOW_MEAN(false),
  /** No rule: common cause variation. */
  NONE(false);

  private final boolean high;

  SpecialCause(boolean high) {
    this.high = high;
  }

  /** Whether it points upwards: by slope for a trend, by side for the rest. */
  public boolean high() {
    return high;
  }

  /** Whether it is a special cause at all. */
  public boolean isSpecial() {
    return this != NONE;
  }
}
