/** The API's own description. */
@NullMarked
package oversight.portal.api.openapi;

import org.jspecify.annotations.NullMarked;
