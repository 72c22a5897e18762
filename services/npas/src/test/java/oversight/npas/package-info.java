/** The service, really running. */
@NullMarked
package oversight.npas;

import org.jspecify.annotations.NullMarked;
