/** Calendar, reminders and what is due. */
@NullMarked
package oversight.portal.web.diary;

import org.jspecify.annotations.NullMarked;
