/** Who is told by e-mail of what is published. */
@NullMarked
package oversight.portal.web.subscription;

import org.jspecify.annotations.NullMarked;
