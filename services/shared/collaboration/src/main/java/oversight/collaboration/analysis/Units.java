package oversight.collaboration.analysis;

import oversight.analysis.spc.Polarity;
import oversight.returns.v1.SpecialCause;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;
import oversight.returns.v1.Variation;

/** The contract's words and the analysis library's, side by side. */
public final class Units {
  private Units() {}

  /** The library's unit. */
  public static oversight.analysis.comparison.Unit unit(Unit unit) {
    return switch (unit) {
      case UNIT_PERCENT -> oversight.analysis.comparison.Unit.PER_CENT;
      case UNIT_POUNDS -> oversight.analysis.comparison.Unit.POUNDS;
      case UNIT_MINUTES -> oversight.analysis.comparison.Unit.MINUTES;
      case UNIT_SECONDS -> oversight.analysis.comparison.Unit.SECONDS;
      case UNIT_FTE -> oversight.analysis.comparison.Unit.NUMBER;
      case UNIT_POINTS -> oversight.analysis.comparison.Unit.POINTS;
      case UNIT_RATE -> oversight.analysis.comparison.Unit.RATE;
      case UNIT_COUNT, UNIT_STOCK, UNIT_UNSPECIFIED, UNRECOGNIZED ->
          oversight.analysis.comparison.Unit.COUNT;
    };
  }

  static Polarity polarity(oversight.returns.v1.Polarity polarity) {
    return switch (polarity) {
      case POLARITY_HIGHER_BETTER -> Polarity.HIGHER_IS_BETTER;
      case POLARITY_LOWER_BETTER -> Polarity.LOWER_IS_BETTER;
      case POLARITY_NEUTRAL, POLARITY_UNSPECIFIED, UNRECOGNIZED -> Polarity.NEUTRAL;
    };
  }

  /** The contract's symbol. */
  public static Symbol symbol(oversight.analysis.series.Symbol symbol) {
    return switch (symbol) {
      case CONFIDENTIAL -> Symbol.CONFIDENTIAL;
      case NOT_AVAILABLE -> Symbol.NOT_AVAILABLE;
      case NOT_APPLICABLE -> Symbol.NOT_APPLICABLE;
    };
  }

  static oversight.analysis.series.Symbol symbol(Symbol symbol) {
    return switch (symbol) {
      case CONFIDENTIAL -> oversight.analysis.series.Symbol.CONFIDENTIAL;
      case NOT_APPLICABLE -> oversight.analysis.series.Symbol.NOT_APPLICABLE;
      case NOT_AVAILABLE, SYMBOL_UNSPECIFIED, UNRECOGNIZED ->
          oversight.analysis.series.Symbol.NOT_AVAILABLE;
    };
  }

  static SpecialCause cause(oversight.analysis.spc.SpecialCause cause) {
    return switch (cause) {
      case ABOVE_UPPER_LIMIT, BELOW_LOWER_LIMIT -> SpecialCause.OUTSIDE_LIMITS;
      case RISING_TREND, FALLING_TREND -> SpecialCause.TREND;
      case TWO_OF_THREE_HIGH, TWO_OF_THREE_LOW -> SpecialCause.TWO_OF_THREE;
      case SHIFT_ABOVE_MEAN, SHIFT_BELOW_MEAN -> SpecialCause.SHIFT;
      case NONE -> SpecialCause.SPECIAL_CAUSE_UNSPECIFIED;
    };
  }

  static Variation variation(oversight.analysis.spc.Variation variation) {
    return switch (variation) {
      case COMMON_CAUSE -> Variation.COMMON_CAUSE;
      case IMPROVEMENT_HIGH -> Variation.IMPROVEMENT_HIGH;
      case IMPROVEMENT_LOW -> Variation.IMPROVEMENT_LOW;
      case CONCERN_HIGH -> Variation.CONCERN_HIGH;
      case CONCERN_LOW -> Variation.CONCERN_LOW;
      case NEUTRAL_HIGH -> Variation.NEUTRAL_HIGH;
      case NEUTRAL_LOW -> Variation.NEUTRAL_LOW;
      case NOT_JUDGED -> Variation.VARIATION_UNSPECIFIED;
    };
  }

  static oversight.returns.v1.Assurance assurance(oversight.analysis.spc.Assurance assurance) {
    return switch (assurance) {
      case CONSISTENTLY_PASSES -> oversight.returns.v1.Assurance.CONSISTENTLY_PASSES;
      case CONSISTENTLY_FAILS -> oversight.returns.v1.Assurance.CONSISTENTLY_FAILS;
      case HIT_AND_MISS -> oversight.returns.v1.Assurance.HIT_AND_MISS;
      case NOT_JUDGED -> oversight.returns.v1.Assurance.ASSURANCE_UNSPECIFIED;
    };
  }
}
