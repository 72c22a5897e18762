/** Files sent by suppliers, and their life until they count. */
@NullMarked
package oversight.portal.api.submissions;

import org.jspecify.annotations.NullMarked;
