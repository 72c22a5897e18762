/** Shares of cost and use, and who would pay what, on the running service. */
@NullMarked
package oversight.collaboration.money;

import org.jspecify.annotations.NullMarked;
