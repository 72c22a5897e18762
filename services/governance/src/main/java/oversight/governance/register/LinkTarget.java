package oversight.governance.register;

import java.util.Optional;

/** Something that records may refer to and that is no record: packs, reports, figures. */
public interface LinkTarget {
  /** What the target says of itself; the day of what takes place on one, empty otherwise. */
  record Target(String title, String state, String day) {
    /** What takes place on no day. */
    public Target(String title, String state) {
      this(title, state, "");
    }
  }

  /** Whether a name is of this kind. */
  boolean names(String name);

  /** What it names, as the caller of the transaction under way sees it; empty where nothing. */
  Optional<Target> find(String name);
}
