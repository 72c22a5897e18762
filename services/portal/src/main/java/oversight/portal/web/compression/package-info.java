/** Fewer bytes over the wire, where that tells nobody anything. */
@NullMarked
package oversight.portal.web.compression;

import org.jspecify.annotations.NullMarked;
