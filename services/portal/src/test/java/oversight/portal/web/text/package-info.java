/** How dates, numbers and people's text are written. */
@NullMarked
package oversight.portal.web.text;

import org.jspecify.annotations.NullMarked;
