/** How dates, periods, numbers, symbols and people's text are written on pages. */
@NullMarked
package oversight.portal.web.text;

import org.jspecify.annotations.NullMarked;
