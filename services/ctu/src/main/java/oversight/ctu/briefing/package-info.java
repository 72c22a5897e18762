/** Briefings that the unit held at force level. */
@NullMarked
package oversight.ctu.briefing;

import org.jspecify.annotations.NullMarked;
