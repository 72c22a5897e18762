package oversight.portal.web.pack;

import oversight.governance.v1.TypedNumber;
import oversight.portal.web.page.Tag;

/**
 * A number that the officer typed.
 *
 * @param text as it was typed
 * @param sentence in which it stands
 * @param verdict what the figures say to it
 * @param finding in words
 * @param reference what to write in its place; may be empty
 */
public record TypedLine(
    String text, String sentence, Tag verdict, String finding, String reference) {
  static TypedLine of(TypedNumber number) {
    return new TypedLine(
        number.getText(),
        number.getSentence(),
        switch (number.getVerdict()) {
          case MATCHES -> new Tag("Matches a figure", "green");
          case DISAGREES -> new Tag("Disagrees", "red");
          case UNMATCHED, VERDICT_UNSPECIFIED, UNRECOGNIZED -> new Tag("No such figure", "orange");
        },
        number.getFinding(),
        number.getReference());
  }

  static boolean isFlagged(TypedNumber number) {
    return number.getVerdict() != TypedNumber.Verdict.MATCHES;
  }
}
