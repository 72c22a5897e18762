package oversight.governance.pack;

import oversight.service.error.NotFoundException;

/** The resource name of a pack: {@code packs/01J…}. */
final class PackName {
  private static final String PREFIX = "packs/";

  private PackName() {}

  static String of(String id) {
    return PREFIX + id;
  }

  /** The id in a name; a name of another kind names nothing that exists. */
  static String id(String name) {
    if (!name.startsWith(PREFIX) || name.length() == PREFIX.length()) {
      throw new NotFoundException(name);
    }
    return name.substring(PREFIX.length());
  }
}
