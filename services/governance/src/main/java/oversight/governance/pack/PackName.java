package oversight.governance.pack;

import java.util.regex.Pattern;
import oversight.service.error.NotFoundException;

/** The resource name of a pack: {@code packs/01J…}. */
final class PackName {
  private static final String PREFIX = "packs/";
  private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");

  private PackName() {}

  static String of(String id) {
    return PREFIX + id;
  }

  /** The id in a name; a name of another kind names nothing that exists. */
  static String id(String name) {
    String id = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
    if (!isId(id)) {
      throw new NotFoundException(name);
    }
    return id;
  }

  /** Whether it is written as ids are. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
