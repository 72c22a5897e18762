/** What the gateway says where it does not pass a call on: once, for gRPC and for HTTP. */
@NullMarked
package oversight.gateway.refusal;

import org.jspecify.annotations.NullMarked;
