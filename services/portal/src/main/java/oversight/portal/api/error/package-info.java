/** Whatever goes wrong under {@code /api} becomes problem details. */
@NullMarked
package oversight.portal.api.error;

import org.jspecify.annotations.NullMarked;
