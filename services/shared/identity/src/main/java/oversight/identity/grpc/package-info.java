/** The caller of a gRPC call: taken in by a server, passed on by a client. */
@NullMarked
package oversight.identity.grpc;

import org.jspecify.annotations.NullMarked;
