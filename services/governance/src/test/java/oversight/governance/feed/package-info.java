/** Tests of the feed's follower. */
@NullMarked
package oversight.governance.feed;

import org.jspecify.annotations.NullMarked;
