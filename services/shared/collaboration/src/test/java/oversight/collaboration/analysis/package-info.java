/** What the analysis answers, against numbers computed elsewhere. */
@NullMarked
package oversight.collaboration.analysis;

import org.jspecify.annotations.NullMarked;
