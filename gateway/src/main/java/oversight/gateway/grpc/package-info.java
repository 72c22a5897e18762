/** Native gRPC: which process answers a call, and the passage to it and back. */
@NullMarked
package oversight.gateway.grpc;

import org.jspecify.annotations.NullMarked;
