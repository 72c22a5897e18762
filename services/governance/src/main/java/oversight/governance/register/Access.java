package oversight.governance.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and change a record beside the Regional Policy Officers; PostgreSQL holds to it too.
 *
 * @param readers slugs of organisations; null for all that read registers
 * @param editors slugs of organisations that may write anything of it, if only a move
 * @param owner slug of the organisation that keeps its content; empty for the officers alone
 * @param clearance what a reader must be cleared for; empty for nothing
 */
public record Access(
    @Nullable Set<String> readers, Set<String> editors, String owner, String clearance) {
  /** Copies the sets. */
  public Access {
    readers = readers == null ? null : Set.copyOf(readers);
    editors = Set.copyOf(editors);
  }
}
