package oversight.analysis.spc;

/** What a special cause, or its absence, means for a measure of a given polarity. */
public enum Variation {
  COMMON_CAUSE,
  IMPROVEMENT_HIGH,
  IMPROVEMENT_LOW,
  CONCERN_HIGH,
  CONCERN_LOW,
  NEUTRAL_HIGH,
  NEUTRAL_LOW,
  /** There are no limits to judge by, or no point. */
  NOT_JUDGED;

  static Variation of(SpecialCause cause, Polarity polarity) {
    if (!cause.isSpecial()) {
      return COMMON_CAUSE;
    }
    return switch (polarity) {
      case NEUTRAL -> cause.high() ? NEUTRAL_HIGH : NEUTRAL_LOW;
      case HIGHER_IS_BETTER -> cause.high() ? IMPROVEMENT_HIGH : CONCERN_LOW;
      case LOWER_IS_BETTER -> cause.high() ? CONCERN_HIGH : IMPROVEMENT_LOW;
    };
  }
}
