/** The services of the contract over gRPC: translation only. */
@NullMarked
package oversight.collaboration.endpoint;

import org.jspecify.annotations.NullMarked;
