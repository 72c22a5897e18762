/** What has been published, as JSON Feed or Atom. */
@NullMarked
package oversight.portal.api.feed;

import org.jspecify.annotations.NullMarked;
