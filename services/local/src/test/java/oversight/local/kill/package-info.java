/** What becomes of uploads while the processes that take them are killed outright. */
@NullMarked
package oversight.local.kill;

import org.jspecify.annotations.NullMarked;
