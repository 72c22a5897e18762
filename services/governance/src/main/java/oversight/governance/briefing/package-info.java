/** Local briefings: due, held, by whom. */
@NullMarked
package oversight.governance.briefing;

import org.jspecify.annotations.NullMarked;
