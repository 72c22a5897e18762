/** What a page says when it cannot be shown. */
@NullMarked
package oversight.portal.web.error;

import org.jspecify.annotations.NullMarked;
