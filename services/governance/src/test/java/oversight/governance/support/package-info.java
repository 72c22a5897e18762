/** What the tests stand on: the running service, collaborations that are made up, reports. */
@NullMarked
package oversight.governance.support;

import org.jspecify.annotations.NullMarked;
