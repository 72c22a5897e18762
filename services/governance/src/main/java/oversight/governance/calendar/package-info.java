/** Meetings and deadlines of the registers as a calendar, also behind secret addresses. */
@NullMarked
package oversight.governance.calendar;

import org.jspecify.annotations.NullMarked;
