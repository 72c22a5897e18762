/** A collaboration service, really running: real PostgreSQL, real tokens, real gRPC. */
@NullMarked
package oversight.collaboration.running;

import org.jspecify.annotations.NullMarked;
