/** The ledger against a model of it. */
@NullMarked
package oversight.collaboration.ledger;

import org.jspecify.annotations.NullMarked;
