package oversight.sheets.read;

import org.jspecify.annotations.Nullable;

/**
 * Short texts that were seen lately. The same codes and periods stand in row after row: what was
 * made once is given again, and a million rows leave little for the collector.
 */
final class TextPool {
  private static final int SLOTS = 4096;
  private static final int LONGEST = 32;

  private final @Nullable String[] texts = new String[SLOTS];

  String text(char[] buffer, int offset, int length) {
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return new String(buffer, offset, length);
    }
    int hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = hash * 31 + buffer[i];
    }
    int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & SLOTS - 1;
    String known = texts[slot];
    if (known != null && known.length() == length && matches(known, buffer, offset)) {
      return known;
    }
    String made = new String(buffer, offset, length);
    texts[slot] = made;
    return made;
  }

  private static boolean matches(String known, char[] buffer, int offset) {
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
