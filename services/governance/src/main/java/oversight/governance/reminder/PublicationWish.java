package oversight.governance.reminder;

import java.util.List;

/**
 * Which publications somebody wants to be told of.
 *
 * @param reports whether the collaborations' reports
 * @param collaborations slugs of those; empty for all that a mail may name
 * @param packs whether circulated packs
 */
record PublicationWish(boolean reports, List<String> collaborations, boolean packs) {
  /** None. */
  static final PublicationWish NONE = new PublicationWish(false, List.of(), false);

  /** Copies the slugs. */
  PublicationWish {
    collaborations = List.copyOf(collaborations);
  }

  boolean isAny() {
    return reports || packs;
  }
}
