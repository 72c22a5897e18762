/** Services that answer with made-up figures, and a portal in front of them. */
@NullMarked
package oversight.portal.web.fake;

import org.jspecify.annotations.NullMarked;
