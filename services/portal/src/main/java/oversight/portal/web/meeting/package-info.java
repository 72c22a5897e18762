/** What an officer does with a meeting, a page each: papers, attendance and minutes. */
@NullMarked
package oversight.portal.web.meeting;

import org.jspecify.annotations.NullMarked;
