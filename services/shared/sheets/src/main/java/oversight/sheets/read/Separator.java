package oversight.sheets.read;

import java.io.IOException;
import java.util.Locale;

/** What stands between the cells of a CSV: Excel writes semicolons or tabs in some set-ups. */
final class Separator {
  private static final int LOOK_AT = 16_384;
  private static final char[] CANDIDATES = {',', ';', '\t'};

  private Separator() {}

  /** As Excel's first line {@code sep=;} names it, which is then passed over, or as it seems. */
  static char of(TextReader text) throws IOException {
    CharSequence head = text.peek(LOOK_AT);
    String start = head.subSequence(0, Math.min(7, head.length())).toString();
    if (start.toLowerCase(Locale.ROOT).startsWith("sep=") && start.length() >= 5) {
      int end = endOfLine(head, 5);
      char named = start.charAt(4);
      if (end >= 0 && end <= 7 && named != '"' && named >= '\t' && named != '\r' && named != '\n') {
        text.skipSeen(end);
        return named;
      }
    }
    return guess(head);
  }

  /** Where the next line begins, if the one that goes on here has nothing more; else -1. */
  private static int endOfLine(CharSequence head, int at) {
    if (at == head.length()) {
      return at;
    }
    return switch (head.charAt(at)) {
      case '\n' -> at + 1;
      case '\r' -> at + 1 < head.length() && head.charAt(at + 1) == '\n' ? at + 2 : at + 1;
      default -> -1;
    };
  }

  /** The most frequent one outside quotation marks in the first line that has any. */
  private static char guess(CharSequence head) {
    int[] counts = new int[CANDIDATES.length];
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && any) {
        break;
      } else if (!quoted) {
        for (int k = 0; k < CANDIDATES.length; k++) {
          if (c == CANDIDATES[k]) {
            counts[k]++;
            any = true;
          }
        }
      }
    }
    int best = 0;
    for (int k = 1; k < CANDIDATES.length; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    return CANDIDATES[best];
  }
}
