package oversight.sheets.read;

/** Space as people leave it: a no-break space, which web pages and Excel leave, is space. */
public final class Spaces {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH = '\u200B';

  private Spaces() {}

  /** Without space at either end. */
  public static String trim(String text) {
    int to = text.length();
    if (to == 0 || (!isSpace(text.charAt(0)) && !isSpace(text.charAt(to - 1)))) {
      return text;
    }
    int from = 0;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether there is nothing else in it. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(char c) {
    if (c > ' ' && c < 0x7f) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == BYTE_ORDER_MARK
        || c == ZERO_WIDTH;
  }
}
