package oversight.analysis.spc;

/** The rule a point meets; where it meets several, the first in this order. */
public enum SpecialCause {
  ABOVE_UPPER_LIMIT(Rule.OUTSIDE_LIMITS, true),
  BELOW_LOWER_LIMIT(Rule.OUTSIDE_LIMITS, false),
  RISING_TREND(Rule.TREND, true),
  FALLING_TREND(Rule.TREND, false),
  TWO_OF_THREE_HIGH(Rule.TWO_OF_THREE, true),
  TWO_OF_THREE_LOW(Rule.TWO_OF_THREE, false),
  SHIFT_ABOVE_MEAN(Rule.SHIFT, true),
  SHIFT_BELOW_MEAN(Rule.SHIFT, false),
  /** No rule: common cause variation. */
  NONE(Rule.NONE, false);

  /** The rules, without the direction. */
  public enum Rule {
    /** A point strictly outside the limits. */
    OUTSIDE_LIMITS,
    /** Seven points or more, each strictly beyond the one before. */
    TREND,
    /** Two of three consecutive points between the two-thirds line and the limit. */
    TWO_OF_THREE,
    /** A run strictly on one side of the mean. */
    SHIFT,
    /** None of them. */
    NONE
  }

  private final Rule rule;
  private final boolean high;

  SpecialCause(Rule rule, boolean high) {
    this.rule = rule;
    this.high = high;
  }

  /** The rule, without the direction. */
  public Rule rule() {
    return rule;
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
