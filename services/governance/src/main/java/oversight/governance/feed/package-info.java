/** Follows each collaboration's feed and keeps what it has published, each event once. */
@NullMarked
package oversight.governance.feed;

import org.jspecify.annotations.NullMarked;
