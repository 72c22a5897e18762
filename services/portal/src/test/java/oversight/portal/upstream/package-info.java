/** Services for the portal to call, over real gRPC, that answer as a test says. */
@NullMarked
package oversight.portal.upstream;

import org.jspecify.annotations.NullMarked;
