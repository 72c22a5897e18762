/** Actions: what a board asked somebody to do, and what came of it. */
@NullMarked
package oversight.governance.action;

import org.jspecify.annotations.NullMarked;
