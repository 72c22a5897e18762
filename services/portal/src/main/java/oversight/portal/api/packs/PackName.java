package oversight.portal.api.packs;

import oversight.portal.api.request.ResourceId;

/** The name of a pack: {@code packs/01J…}. */
final class PackName {
  private PackName() {}

  static String of(String id) {
    return "packs/" + ResourceId.of(id);
  }
}
