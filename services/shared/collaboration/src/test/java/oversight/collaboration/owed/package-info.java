/** Who owes what, since when, and what is late. */
@NullMarked
package oversight.collaboration.owed;

import org.jspecify.annotations.NullMarked;
