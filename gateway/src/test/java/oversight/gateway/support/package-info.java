/** What stands on either side of the gateway in tests: all of it real servers in this process. */
@NullMarked
package oversight.gateway.support;

import org.jspecify.annotations.NullMarked;
