package oversight.portal.web.report;

import java.util.HashMap;
import java.util.Map;
import oversight.portal.web.text.AsAt;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentaryPassage;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.Passage;

/** The editor's form as a commentary, and a commentary's texts by their places. */
final class CommentaryForm {
  private static final String PUBLIC = "public-";

  private CommentaryForm() {}

  /** What was written. */
  static Commentary read(Map<String, String> form) {
    Commentary.Builder commentary =
        Commentary.newBuilder()
            .setSummary(plain(form.getOrDefault(Places.SUMMARY, "")))
            .setSummaryPublic(form.containsKey(PUBLIC + Places.SUMMARY))
            .setPresenter(form.getOrDefault("presenter", "").strip())
            .setBoardDate(boardDay(form).iso())
            .setEtag(form.getOrDefault("etag", ""));
    form.forEach((name, text) -> {
      String place = Places.ofField(name);
      if (place.isEmpty() || place.equals(Places.SUMMARY) || text.isBlank()) {
        return;
      }
      if (Places.isPassage(place)) {
        commentary.addPassages(
            CommentaryPassage.newBuilder().setPassage(Passage.valueOf(place)).setText(plain(text)));
      } else {
        commentary.addSections(
            CommentarySection.newBuilder()
                .setMeasure(place)
                .setText(plain(text))
                .setPublic(form.containsKey(PUBLIC + place)));
      }
    });
    return commentary.build();
  }

  /** The day on which the board meets, as it was typed. */
  static AsAt boardDay(Map<String, String> form) {
    return AsAt.of(
        form.getOrDefault("board-day", ""),
        form.getOrDefault("board-month", ""),
        form.getOrDefault("board-year", ""));
  }

  /** The texts of a commentary by their places. */
  static Map<String, String> texts(Commentary commentary) {
    Map<String, String> texts = new HashMap<>();
    texts.put(Places.SUMMARY, commentary.getSummary());
    commentary
        .getPassagesList()
        .forEach(passage -> texts.put(passage.getPassage().name(), passage.getText()));
    commentary
        .getSectionsList()
        .forEach(section -> texts.put(section.getMeasure(), section.getText()));
    return texts;
  }

  /** Whether a text may stand in the public version. */
  static boolean isPublic(Commentary commentary, String place) {
    return place.equals(Places.SUMMARY)
        ? commentary.getSummaryPublic()
        : commentary.getSectionsList().stream()
            .anyMatch(section -> section.getMeasure().equals(place) && section.getPublic());
  }

  /** Browsers end lines with CR LF. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
