/** How long things take, beside a peer in the same run. */
@NullMarked
package oversight.collaboration.bench;

import org.jspecify.annotations.NullMarked;
