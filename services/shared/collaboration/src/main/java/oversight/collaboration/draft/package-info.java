/** How far the next version of a report is: written, submitted, returned, published. */
@NullMarked
package oversight.collaboration.draft;

import org.jspecify.annotations.NullMarked;
