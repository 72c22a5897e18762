/** JSON of the contracts. */
@NullMarked
package oversight.portal.api.json;

import org.jspecify.annotations.NullMarked;
