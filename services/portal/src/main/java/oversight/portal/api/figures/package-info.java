/** The figures that count, as JSON or CSV. */
@NullMarked
package oversight.portal.api.figures;

import org.jspecify.annotations.NullMarked;
