/** The service's contract, answered. */
@NullMarked
package oversight.governance.grpc;

import org.jspecify.annotations.NullMarked;
