/** The small records that the unit keeps by date: capabilities, lent posts and budgets. */
@NullMarked
package oversight.rocu.register;

import org.jspecify.annotations.NullMarked;
