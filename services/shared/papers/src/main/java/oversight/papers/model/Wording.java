package oversight.papers.model;

import oversight.papers.markup.XmlCharacters;

/** Makes text from outside fit for a paper. */
final class Wording {
  private Wording() {}

  static String clean(String text) {
    return XmlCharacters.clean(text);
  }

  static String required(String text, String what) {
    var cleaned = clean(text);
    if (cleaned.isBlank()) {
      throw new IllegalArgumentException(what + " is empty; expected text.");
    }
    return cleaned;
  }
}
