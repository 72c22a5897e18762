package oversight.portal.web.report;

import java.util.EnumMap;
import java.util.Map;
import oversight.returns.v1.Passage;

/** The texts of a report by the names that its findings use, and the form fields they stand in. */
final class Places {
  static final String SUMMARY = "summary";
  private static final String TEXT = "text-";
  private static final String PASSAGE = "PASSAGE_";
  private static final Map<Passage, String> TITLES = titles();

  private Places() {}

  private static Map<Passage, String> titles() {
    Map<Passage, String> titles = new EnumMap<>(Passage.class);
    titles.put(Passage.PASSAGE_PURPOSE, "Purpose of report");
    titles.put(Passage.PASSAGE_BACKGROUND, "Background");
    titles.put(Passage.PASSAGE_VALUE_FOR_MONEY, "Value for money");
    titles.put(Passage.PASSAGE_FINANCIAL, "Financial implications");
    titles.put(Passage.PASSAGE_LEGAL, "Legal implications");
    titles.put(Passage.PASSAGE_EQUALITIES, "Equalities implications");
    titles.put(Passage.PASSAGE_RISK, "Risk");
    titles.put(Passage.PASSAGE_RECOMMENDATIONS, "Recommendations");
    return titles;
  }

  /** The passages that an author may write beside the summary, in the house order. */
  static Map<Passage, String> passages() {
    return TITLES;
  }

  /** The form field of a place: {@code text-CM03}. */
  static String field(String place) {
    return place.equals(SUMMARY) ? SUMMARY : TEXT + place;
  }

  /** The place of a form field; empty where it is none. */
  static String ofField(String field) {
    return field.equals(SUMMARY)
        ? SUMMARY
        : field.startsWith(TEXT) ? field.substring(TEXT.length()) : "";
  }

  /** Whether a place is a passage and no measure. */
  static boolean isPassage(String place) {
    return place.startsWith(PASSAGE)
        && TITLES.keySet().stream().anyMatch(passage -> passage.name().equals(place));
  }

  /** A place in words. */
  static String title(String place) {
    if (place.equals(SUMMARY)) {
      return "Executive summary";
    }
    return isPassage(place) ? TITLES.getOrDefault(Passage.valueOf(place), place) : place;
  }
}
