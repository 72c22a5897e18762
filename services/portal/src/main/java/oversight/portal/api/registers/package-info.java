/** The registers of governance over HTTP, all made from their contracts. */
@NullMarked
package oversight.portal.api.registers;

import org.jspecify.annotations.NullMarked;
