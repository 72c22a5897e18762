/** Suppliers in order of a fair measure, and how far apart they lie. */
@NullMarked
package oversight.analysis.rank;

import org.jspecify.annotations.NullMarked;
