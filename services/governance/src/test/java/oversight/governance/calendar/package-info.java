/** Tests of {@code oversight.governance.calendar}. */
@NullMarked
package oversight.governance.calendar;

import org.jspecify.annotations.NullMarked;
