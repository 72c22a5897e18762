/** Figures as CSV. */
@NullMarked
package oversight.portal.api.figures;

import org.jspecify.annotations.NullMarked;
