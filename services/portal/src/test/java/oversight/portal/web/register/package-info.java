/** Tests of what people type into the forms of registers. */
@NullMarked
package oversight.portal.web.register;

import org.jspecify.annotations.NullMarked;
