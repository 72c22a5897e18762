package oversight.service.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which PostgreSQL's {@code ts_headline} has marked the words that were looked for, taken
 * apart. The marks are control characters, which no text that is kept may hold; {@link #UNMARKED}
 * takes them out of a text that does.
 */
public final class MarkedText {
  /** The options of a headline for a title: all of it. */
  public static final String WHOLE = "HighlightAll=true, StartSel=\u0002, StopSel=\u0003";

  /** The options of a headline for a longer text: up to two pieces of it. */
  public static final String PIECES =
      "MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=\" … \","
          + " StartSel=\u0002, StopSel=\u0003";

  /** SQL that takes the marks out of the expression in its {@code %s}. */
  public static final String UNMARKED = "translate(%s, E'\\x02\\x03', '')";

  private static final char START = '\u0002';
  private static final char STOP = '\u0003';

  private MarkedText() {}

  /**
   * A piece.
   *
   * @param text never empty
   * @param match whether it was looked for
   */
  public record Piece(String text, boolean match) {}

  /** The pieces of a headline, in order. */
  public static List<Piece> pieces(String headline) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < headline.length()) {
      boolean match = headline.charAt(from) == START;
      int end = headline.indexOf(match ? STOP : START, from);
      int until = end < 0 ? headline.length() : end;
      String text = headline.substring(match ? from + 1 : from, until);
      if (!text.isEmpty()) {
        pieces.add(new Piece(text, match));
      }
      from = match && end >= 0 ? until + 1 : until;
    }
    return List.copyOf(pieces);
  }

  /** Whether any piece was looked for. */
  public static boolean matches(List<Piece> pieces) {
    return pieces.stream().anyMatch(Piece::match);
  }
}
