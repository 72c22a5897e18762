package oversight.sheets.read;

import javax.xml.stream.XMLStreamConstants;

/**
 * A text of an Excel workbook: its runs joined, its phonetic readings left out, its escapes undone.
 */
final class RichText {
  private final Xml xml;
  private final ReadLimits limits;
  private final StringBuilder text = new StringBuilder();

  RichText(Xml xml, ReadLimits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  /** Reads on to the end of the element that has just begun. */
  String read(String element) {
    text.setLength(0);
    boolean inText = false;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.name()) {
            case "t" -> inText = true;
            case "r" -> inText = false;
            default -> xml.skipElement();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          if (xml.name().equals(element)) {
            return unescaped(text);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (inText) {
            xml.appendText(text, limits);
          }
        }
        default -> {
          // A comment or an instruction says nothing.
        }
      }
    }
  }

  /** {@code _x000D_} stands for the character with that number (ECMA-376 part 1, 22.9.2.19). */
  static String unescaped(StringBuilder text) {
    int at = text.indexOf("_x");
    while (at >= 0) {
      if (isEscape(text, at)) {
        char c = (char) Integer.parseInt(text, at + 2, at + 6, 16);
        text.replace(at, at + 7, String.valueOf(Character.isSurrogate(c) ? '\uFFFD' : c));
        at = text.indexOf("_x", at + 1);
      } else {
        at = text.indexOf("_x", at + 2);
      }
    }
    return text.toString();
  }

  private static boolean isEscape(StringBuilder text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }
}
