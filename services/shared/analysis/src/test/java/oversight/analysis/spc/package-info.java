/** Tests. */
@NullMarked
package oversight.analysis.spc;

import org.jspecify.annotations.NullMarked;
