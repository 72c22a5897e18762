/** Tests of finding words in a collaboration. */
@NullMarked
package oversight.collaboration.search;

import org.jspecify.annotations.NullMarked;
