/** Tests of watching an upload. */
@NullMarked
package oversight.collaboration.watch;

import org.jspecify.annotations.NullMarked;
