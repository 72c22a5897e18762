/** Tests of logs. */
@NullMarked
package oversight.collaboration.log;

import org.jspecify.annotations.NullMarked;
