/** A pack as a board paper in the house style, and as documents. */
@NullMarked
package oversight.governance.paper;

import org.jspecify.annotations.NullMarked;
