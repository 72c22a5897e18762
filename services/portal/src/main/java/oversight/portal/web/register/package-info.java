/** The pages of every register: list, record, edit, move, history; and a meeting's own. */
@NullMarked
package oversight.portal.web.register;

import org.jspecify.annotations.NullMarked;
