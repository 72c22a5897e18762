/** What single collaborations keep beside figures and reports. */
@NullMarked
package oversight.portal.api.resources;

import org.jspecify.annotations.NullMarked;
