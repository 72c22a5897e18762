package oversight.sheets.read;

/** What a sender wrote, short, on one line and in quotation marks, to be shown to people. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return "'" + line(text) + "'";
  }

  /** Whether it is short and plain enough to be quoted as it is. */
  static boolean isPlain(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isBroken(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static String line(String text) {
    StringBuilder line = new StringBuilder(LONGEST + 1);
    for (int i = 0; i < text.length(); i++) {
      if (line.length() >= LONGEST) {
        return line.append('…').toString();
      }
      if (Character.isHighSurrogate(text.charAt(i)) && !isBroken(text, i)) {
        line.append(text.charAt(i)).append(text.charAt(++i));
      } else {
        line.append(isBroken(text, i) ? ' ' : text.charAt(i));
      }
    }
    return line.toString();
  }

  /** A control character or half of a character. */
  private static boolean isBroken(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return Character.isISOControl(c);
  }
}
