/** Style sheets, scripts and images, fingerprinted and cached for ever. */
@NullMarked
package oversight.portal.web.asset;

import org.jspecify.annotations.NullMarked;
