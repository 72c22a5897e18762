/** From the ledger to the analysis library and back. */
@NullMarked
package oversight.collaboration.analysis;

import org.jspecify.annotations.NullMarked;
