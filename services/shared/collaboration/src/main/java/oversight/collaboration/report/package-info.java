/** The quarter's report: commentary, preview, immutable versions. */
@NullMarked
package oversight.collaboration.report;

import org.jspecify.annotations.NullMarked;
