package oversight.portal.web.pack;

import oversight.governance.v1.PackState;
import oversight.portal.web.page.Tag;

/** What the states of a pack are called. */
public final class PackStates {
  private PackStates() {}

  /** A state in a word. */
  public static Tag tag(PackState state) {
    return switch (state) {
      case DRAFT -> new Tag("Draft", "grey");
      case COMPILED -> new Tag("Compiled", "yellow");
      case CIRCULATED -> new Tag("Circulated", "green");
      case PACK_STATE_UNSPECIFIED, UNRECOGNIZED -> new Tag("Not known", "grey");
    };
  }

  /** What it means, in a sentence. */
  static String meaning(PackState state) {
    return switch (state) {
      case DRAFT -> "Opened. No report is bound in it yet.";
      case COMPILED -> "Reports are bound in it. Only the Regional Policy Officers see it.";
      case CIRCULATED -> "Its readers see it. This version no longer changes.";
      case PACK_STATE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }
}
