/** People killed or seriously injured, and how each force recorded injuries at the time. */
@NullMarked
package oversight.cmpg.casualty;

import org.jspecify.annotations.NullMarked;
