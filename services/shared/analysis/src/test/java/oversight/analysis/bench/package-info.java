/** Measures the speeds that are asked of the library. */
@NullMarked
package oversight.analysis.bench;

import org.jspecify.annotations.NullMarked;
