/** The working days of England, and when the figures of a quarter are due. */
@NullMarked
package oversight.collaboration.calendar;

import org.jspecify.annotations.NullMarked;
