/** The unit's logs in its own words: disruptions, crime groups, tasking and recovered assets. */
@NullMarked
package oversight.rocu.log;

import org.jspecify.annotations.NullMarked;
