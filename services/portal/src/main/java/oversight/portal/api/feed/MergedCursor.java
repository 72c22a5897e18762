package oversight.portal.api.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;

/**
 * How far a follower of all collaborations has come in each: opaque text for a collection of their
 * own cursors.
 *
 * @param bySlug each collaboration's own cursor; none for one of which nothing was seen yet
 */
record MergedCursor(Map<String, String> bySlug) {
  private static final String VERSION = "1";

  MergedCursor {
    bySlug = Map.copyOf(bySlug);
  }

  /**
   * Reads one.
   *
   * @throws RefusedException (BAD_TOKEN) where it was not given out here
   */
  static MergedCursor parse(String text) {
    if (text.isEmpty()) {
      return new MergedCursor(Map.of());
    }
    try {
      String[] lines =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", -1);
      if (!lines[0].equals(VERSION)) {
        throw bad();
      }
      Map<String, String> bySlug = new LinkedHashMap<>();
      for (int line = 1; line < lines.length; line++) {
        int equals = lines[line].indexOf('=');
        if (equals < 1) {
          throw bad();
        }
        bySlug.put(lines[line].substring(0, equals), lines[line].substring(equals + 1));
      }
      return new MergedCursor(bySlug);
    } catch (IllegalArgumentException notBase64) {
      throw bad();
    }
  }

  /** The cursor in one collaboration's own feed; empty for its beginning. */
  String of(String slug) {
    return bySlug.getOrDefault(slug, "");
  }

  /** As opaque text; empty for the beginning of all. */
  String text() {
    if (bySlug.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder(VERSION);
    new TreeMap<>(bySlug)
        .forEach((slug, cursor) -> lines.append('\n').append(slug).append('=').append(cursor));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static RefusedException bad() {
    return new RefusedException(
        Refusal.of(
            ErrorReason.ERROR_REASON_BAD_TOKEN, "after: this is not a cursor of this feed."));
  }
}
