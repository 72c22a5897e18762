/** Which collaborations there are and what they measure. */
@NullMarked
package oversight.portal.api.catalogue;

import org.jspecify.annotations.NullMarked;
