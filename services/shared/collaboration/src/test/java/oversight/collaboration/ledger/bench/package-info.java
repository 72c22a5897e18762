/** What reading the ledger costs. */
@NullMarked
package oversight.collaboration.ledger.bench;

import org.jspecify.annotations.NullMarked;
