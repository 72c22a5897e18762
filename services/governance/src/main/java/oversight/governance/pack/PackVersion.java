package oversight.governance.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pack that its reader may see.
 *
 * @param version from 1
 * @param compileTime when it was made
 * @param circulateTime when it went to the group; null where it never did
 */
public record PackVersion(int version, Instant compileTime, @Nullable Instant circulateTime) {}
