/** Additional armed officers in post against each force's target. */
@NullMarked
package oversight.ctu.uplift;

import org.jspecify.annotations.NullMarked;
