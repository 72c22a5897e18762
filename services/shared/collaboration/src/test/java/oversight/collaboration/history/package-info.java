/** Tests of the comparison with history. */
@NullMarked
package oversight.collaboration.history;

import org.jspecify.annotations.NullMarked;
