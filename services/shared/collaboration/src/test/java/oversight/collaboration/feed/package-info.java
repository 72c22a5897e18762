/** Reports and the feed that tells of them. */
@NullMarked
package oversight.collaboration.feed;

import org.jspecify.annotations.NullMarked;
