/** Finding words, for programs. */
@NullMarked
package oversight.portal.api.search;

import org.jspecify.annotations.NullMarked;
