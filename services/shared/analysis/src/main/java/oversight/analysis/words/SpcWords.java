package oversight.analysis.words;

import oversight.analysis.spc.Assurance;
import oversight.analysis.spc.SpecialCause;
import oversight.analysis.spc.Variation;

/** The words boards use for what a process chart shows. */
public final class SpcWords {

  private SpcWords() {}

  /** A point's special cause, as the end of "December 2015 ...". */
  public static String of(SpecialCause cause) {
    return switch (cause) {
      case ABOVE_UPPER_LIMIT -> "breached the upper control limit";
      case BELOW_LOWER_LIMIT -> "fell below the lower control limit";
      case RISING_TREND -> "is part of a rising trend of seven points or more";
      case FALLING_TREND -> "is part of a falling trend of seven points or more";
      case TWO_OF_THREE_HIGH -> "is one of two in three points near the upper control limit";
      case TWO_OF_THREE_LOW -> "is one of two in three points near the lower control limit";
      case SHIFT_ABOVE_MEAN -> "is part of a long run above the process average";
      case SHIFT_BELOW_MEAN -> "is part of a long run below the process average";
      case NONE -> "is within normal limits";
    };
  }

  /** What the last point shows of the process, as a label. */
  public static String of(Variation variation) {
    return switch (variation) {
      case COMMON_CAUSE -> "Stable: no special cause";
      case IMPROVEMENT_HIGH -> "Special cause: improvement, high";
      case IMPROVEMENT_LOW -> "Special cause: improvement, low";
      case CONCERN_HIGH -> "Special cause: concern, high";
      case CONCERN_LOW -> "Special cause: concern, low";
      case NEUTRAL_HIGH -> "Special cause: high";
      case NEUTRAL_LOW -> "Special cause: low";
      case NOT_JUDGED -> "Not judged: too few points";
    };
  }

  /** How the process stands against its target, as a label. */
  public static String of(Assurance assurance) {
    return switch (assurance) {
      case CONSISTENTLY_PASSES -> "Consistently passes the target";
      case CONSISTENTLY_FAILS -> "Consistently fails the target";
      case HIT_AND_MISS -> "Hit and miss against the target";
      case NOT_JUDGED -> "Not judged against a target";
    };
  }
}
