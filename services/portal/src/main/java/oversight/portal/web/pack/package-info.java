/** The cross-force packs. */
@NullMarked
package oversight.portal.web.pack;

import org.jspecify.annotations.NullMarked;
