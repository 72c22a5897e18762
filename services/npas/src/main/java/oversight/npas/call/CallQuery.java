package oversight.npas.call;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.npas.Span;

/**
 * Which calls are asked for.
 *
 * @param span by the day of their request
 * @param force ONS code of the force that asked or was reached, or null for all
 * @param priorities only these; none for all
 * @param outcome only this one; empty for all
 * @param diverted only those of diverted aircraft
 * @param reference only those of this number; empty for all
 * @param after the call to go on after; empty to begin
 * @param size at most so many
 */
record CallQuery(
    Span span,
    @Nullable String force,
    List<String> priorities,
    String outcome,
    boolean diverted,
    String reference,
    Optional<After> after,
    int size) {

  /**
   * The call that a page ended with.
   *
   * @param requested to the microsecond, in UTC
   * @param reference the call's
   * @param submission the number of its submission
   */
  record After(String requested, String reference, long submission) {}

  CallQuery {
    priorities = List.copyOf(priorities);
  }
}
