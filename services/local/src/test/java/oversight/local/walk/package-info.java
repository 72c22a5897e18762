/** The whole platform, walked through as its users do: by HTTP, by gRPC and in a real browser. */
@NullMarked
package oversight.local.walk;

import org.jspecify.annotations.NullMarked;
