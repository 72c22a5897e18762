/** Packs: opened, compiled from report versions, circulated, and read in editions. */
@NullMarked
package oversight.governance.pack;

import org.jspecify.annotations.NullMarked;
