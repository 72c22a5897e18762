/** The first page after signing in, by what the caller does. */
@NullMarked
package oversight.portal.web.home;

import org.jspecify.annotations.NullMarked;
