package oversight.portal.web.meeting;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an item of the agenda says, so that a form can carry what it was opened on: what two people
 * changed is found by holding both against it.
 *
 * @param place where on the agenda it stands
 * @param title what it is about; empty for no item
 * @param purpose the name of the choice; empty for none
 * @param isPrivate whether it is in Part 2
 * @param reason why it is
 * @param presenter the post that presents it
 * @param standing whether it is on every agenda of the board
 */
record ItemStamp(
    String place,
    String title,
    String purpose,
    boolean isPrivate,
    String reason,
    String presenter,
    boolean standing) {
  private static final String BETWEEN = "&";
  private static final int FIELDS = 7;
  private static final ItemStamp NONE = new ItemStamp("", "", "", false, "", "", false);

  /** On one line, for a hidden field. */
  String written() {
    return Stream.of(
            place,
            title,
            purpose,
            String.valueOf(isPrivate),
            reason,
            presenter,
            String.valueOf(standing))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
        .collect(Collectors.joining(BETWEEN));
  }

  /** What such a line says; an item without a title where it is none. */
  static ItemStamp read(String written) {
    String[] encoded = written.split(BETWEEN, -1);
    if (encoded.length != FIELDS) {
      return NONE;
    }
    try {
      List<String> parts =
          Stream.of(encoded).map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList();
      return new ItemStamp(
          parts.get(0),
          parts.get(1),
          parts.get(2),
          Boolean.parseBoolean(parts.get(3)),
          parts.get(4),
          parts.get(5),
          Boolean.parseBoolean(parts.get(6)));
    } catch (IllegalArgumentException notEncoded) {
      return NONE;
    }
  }

  /** Whether there is an item. */
  boolean isItem() {
    return !title.isEmpty();
  }
}
