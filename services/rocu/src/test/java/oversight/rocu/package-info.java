/** The service, really running. */
@NullMarked
package oversight.rocu;

import org.jspecify.annotations.NullMarked;
