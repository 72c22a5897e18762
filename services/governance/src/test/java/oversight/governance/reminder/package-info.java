/** Tests of {@code oversight.governance.reminder}. */
@NullMarked
package oversight.governance.reminder;

import org.jspecify.annotations.NullMarked;
