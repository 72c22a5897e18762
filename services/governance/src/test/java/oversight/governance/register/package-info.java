/** The registers over real gRPC and PostgreSQL. */
@NullMarked
package oversight.governance.register;

import org.jspecify.annotations.NullMarked;
