/** The service, really running. */
@NullMarked
package oversight.ctu;

import org.jspecify.annotations.NullMarked;
