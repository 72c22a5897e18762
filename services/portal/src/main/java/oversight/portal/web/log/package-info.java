/** The logs that a collaboration takes, and their records. */
@NullMarked
package oversight.portal.web.log;

import org.jspecify.annotations.NullMarked;
