/** Native gRPC through the gateway. */
@NullMarked
package oversight.gateway.grpc;

import org.jspecify.annotations.NullMarked;
