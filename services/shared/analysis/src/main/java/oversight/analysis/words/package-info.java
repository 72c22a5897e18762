/** Plain sentences made from results, never saying more than they show. */
@NullMarked
package oversight.analysis.words;

import org.jspecify.annotations.NullMarked;
