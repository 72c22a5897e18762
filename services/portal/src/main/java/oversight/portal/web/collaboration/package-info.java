/** A collaboration's page. */
@NullMarked
package oversight.portal.web.collaboration;

import org.jspecify.annotations.NullMarked;
