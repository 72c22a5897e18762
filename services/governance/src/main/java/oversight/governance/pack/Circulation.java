package oversight.governance.pack;

import java.time.Instant;

/**
 * A version that went to the group.
 *
 * @param version from 1
 * @param circulateTime when it went
 */
public record Circulation(int version, Instant circulateTime) {}
