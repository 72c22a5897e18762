/** Small numbers withheld from public tables so that they cannot be worked back. */
@NullMarked
package oversight.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
