/** Tests. */
@NullMarked
package oversight.analysis.words;

import org.jspecify.annotations.NullMarked;
