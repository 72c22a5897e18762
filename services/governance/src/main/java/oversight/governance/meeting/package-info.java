/** Meetings: agenda, papers, attendance, minutes. */
@NullMarked
package oversight.governance.meeting;

import org.jspecify.annotations.NullMarked;
