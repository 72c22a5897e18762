/** What the figures mean. */
@NullMarked
package oversight.portal.api.analysis;

import org.jspecify.annotations.NullMarked;
