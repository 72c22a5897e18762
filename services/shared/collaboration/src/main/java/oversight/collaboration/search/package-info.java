/** Finds words in the catalogue and in published reports. */
@NullMarked
package oversight.collaboration.search;

import org.jspecify.annotations.NullMarked;
