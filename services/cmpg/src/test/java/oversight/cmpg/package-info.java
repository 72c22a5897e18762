/** The service, really running. */
@NullMarked
package oversight.cmpg;

import org.jspecify.annotations.NullMarked;
