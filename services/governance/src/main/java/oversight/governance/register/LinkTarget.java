package oversight.governance.register;

import java.util.Optional;

/** Something that records may refer to and that is no record: packs, reports, figures. */
public interface LinkTarget {
  /** What the target says of itself. */
  record Target(String title, String state) {}

  /** Whether a name is of this kind. */
  boolean names(String name);

  /** What it names, as the caller of the transaction under way sees it; empty where nothing. */
  Optional<Target> find(String name);
}
