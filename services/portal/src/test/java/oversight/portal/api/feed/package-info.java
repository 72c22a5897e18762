/** Feeds and their cursors. */
@NullMarked
package oversight.portal.api.feed;

import org.jspecify.annotations.NullMarked;
