package oversight.papers.model;

import java.util.Comparator;
import java.util.Locale;

/** The order of sections that the boards' papers keep, whoever writes them. */
final class HouseOrder {
  /** Sections with headings of their own stand between BACKGROUND and FINANCIAL IMPLICATIONS. */
  private static final int OWN_HEADINGS = 3;

  private HouseOrder() {}

  /** Sorts known headings into their places and leaves all others in the order given. */
  static Comparator<Section> comparator() {
    return Comparator.comparingInt(section -> place(section.heading()));
  }

  private static int place(String heading) {
    return switch (heading.strip().toUpperCase(Locale.ROOT)) {
      case "PURPOSE OF REPORT", "PURPOSE OF PAPER", "PURPOSE" -> 0;
      case "EXECUTIVE SUMMARY" -> 1;
      case "BACKGROUND" -> 2;
      case "FINANCIAL IMPLICATIONS" -> 4;
      case "LEGAL IMPLICATIONS" -> 5;
      case "EQUALITIES IMPLICATIONS", "EQUALITY IMPLICATIONS" -> 6;
      case "RISK", "RISKS", "RISK IMPLICATIONS" -> 7;
      case "RECOMMENDATIONS", "RECOMMENDATION" -> 8;
      default -> OWN_HEADINGS;
    };
  }
}
