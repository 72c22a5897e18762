/** The calendar against the dates that were published. */
@NullMarked
package oversight.collaboration.calendar;

import org.jspecify.annotations.NullMarked;
