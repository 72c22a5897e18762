/** How a gRPC server of the platform is set up. */
@NullMarked
package oversight.service.grpc;

import org.jspecify.annotations.NullMarked;
