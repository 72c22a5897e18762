/** What pages and files say of the registers' fields, as the contracts describe them. */
@NullMarked
package oversight.portal.register;

import org.jspecify.annotations.NullMarked;
