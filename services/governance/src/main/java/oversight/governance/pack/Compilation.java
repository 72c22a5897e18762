package oversight.governance.pack;

import java.time.Instant;

/**
 * A compiled version of a pack, frozen.
 *
 * @param version from 1
 * @param front what the officer had written
 * @param compiledBy the user name of who compiled it
 * @param compileTime when
 */
public record Compilation(int version, Front front, String compiledBy, Instant compileTime) {}
