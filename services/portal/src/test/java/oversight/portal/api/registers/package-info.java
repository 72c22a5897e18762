/** The registers over HTTP. */
@NullMarked
package oversight.portal.api.registers;

import org.jspecify.annotations.NullMarked;
