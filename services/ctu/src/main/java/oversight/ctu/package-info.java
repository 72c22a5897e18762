/** The Counter Terrorism Unit's service. */
@NullMarked
package oversight.ctu;

import org.jspecify.annotations.NullMarked;
