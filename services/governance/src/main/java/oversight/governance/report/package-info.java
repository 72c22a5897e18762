/** Published report versions, verified and kept byte for byte. */
@NullMarked
package oversight.governance.report;

import org.jspecify.annotations.NullMarked;
