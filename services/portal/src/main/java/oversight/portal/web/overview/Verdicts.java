package oversight.portal.web.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** What worsened comes first, then what is unusual, then what improved. */
  static int rank(Variation variation) {
    return switch (variation) {
      case CONCERN_HIGH, CONCERN_LOW -> 0;
      case NEUTRAL_HIGH, NEUTRAL_LOW -> 1;
      default -> 2;
    };
  }

  /** "1 worsened, 2 unusual, 1 improved"; empty where all is ordinary. */
  static String tally(List<Variation> variations) {
    List<String> words = List.of("worsened", "unusual", "improved");
    return IntStream.range(0, words.size())
        .mapToObj(rank -> {
          long count =
              variations.stream()
                  .filter(Verdicts::needsExplaining)
                  .filter(variation -> rank(variation) == rank)
                  .count();
          return count == 0 ? "" : count + " " + words.get(rank);
        })
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  static String style(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "app-explain--better";
      case CONCERN_HIGH, CONCERN_LOW -> "app-explain--worse";
      default -> "app-explain--unusual";
    };
  }
}
