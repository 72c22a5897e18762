package oversight.portal.web.overview;

import oversight.returns.v1.Variation;

/** What a variation is called, and whether somebody should say why. */
final class Verdicts {
  private Verdicts() {}

  static boolean needsExplaining(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH,
          IMPROVEMENT_LOW,
          CONCERN_HIGH,
          CONCERN_LOW,
          NEUTRAL_HIGH,
          NEUTRAL_LOW ->
          true;
      case COMMON_CAUSE, VARIATION_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  static String word(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "Better.";
      case CONCERN_HIGH, CONCERN_LOW -> "Worse.";
      case NEUTRAL_HIGH, NEUTRAL_LOW -> "Unusual.";
      case COMMON_CAUSE, VARIATION_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  static String style(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "app-explain--better";
      case CONCERN_HIGH, CONCERN_LOW -> "app-explain--worse";
      default -> "app-explain--unusual";
    };
  }
}
