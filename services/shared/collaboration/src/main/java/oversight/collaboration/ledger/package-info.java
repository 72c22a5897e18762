/** The figures that count, now or at any past instant. */
@NullMarked
package oversight.collaboration.ledger;

import org.jspecify.annotations.NullMarked;
