package oversight.collaboration.submission;

/** What a sender wrote, short and on one line, to be quoted in a finding. */
public final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  /** The text, cut after sixty characters. */
  public static String of(String text) {
    String line = text.length() <= LONGEST ? text : text.substring(0, end(text)) + "…";
    return line.replaceAll("\\p{Cntrl}+", " ");
  }

  /** Whether it is short and plain enough to be quoted as it is. */
  public static boolean isPlain(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Shown::isControl);
  }

  /** What {@code \p{Cntrl}} matches: the control characters of ASCII. */
  private static boolean isControl(int character) {
    return character < ' ' || character == 0x7F;
  }

  /** A character of two halves is not cut in two. */
  private static int end(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
