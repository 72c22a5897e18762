/** Callers that bring an access token: systems, scripts and every gRPC client. */
@NullMarked
package oversight.gateway.bearer;

import org.jspecify.annotations.NullMarked;
