/** Tests of reports. */
@NullMarked
package oversight.governance.report;

import org.jspecify.annotations.NullMarked;
