package oversight.governance.register;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version about to be kept.
 *
 * @param content proto3 JSON of what every reader sees
 * @param changed its fields that changed
 * @param part the rest; null where the register has none
 */
record Draft(
    String collection,
    String state,
    String title,
    String owner,
    Access access,
    String content,
    List<String> changed,
    @Nullable Part part) {
  /**
   * What only some readers see.
   *
   * @param content proto3 JSON
   * @param changed its fields that changed
   * @param readers who sees it
   */
  record Part(String content, List<String> changed, Set<String> readers) {}
}
