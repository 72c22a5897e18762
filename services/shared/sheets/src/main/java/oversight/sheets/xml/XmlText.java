package oversight.sheets.xml;

/** What XML 1.0 can hold. */
public final class XmlText {
  private XmlText() {}

  /**
   * The text with control characters as spaces, and unpaired surrogates and non-characters as the
   * replacement character U+FFFD. Line breaks and tabs are spaces too: a caller that wants lines
   * writes paragraphs.
   */
  public static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints().forEach(point -> cleaned.appendCodePoint(replacement(point)));
    return cleaned.toString();
  }

  private static int replacement(int point) {
    if (Character.isISOControl(point)) {
      return ' ';
    }
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean nonCharacter = (point & 0xFFFE) == 0xFFFE;
    return surrogate || nonCharacter ? 0xFFFD : point;
  }
}
