/** The portal over HTTP, in front of services that run. */
@NullMarked
package oversight.portal;

import org.jspecify.annotations.NullMarked;
