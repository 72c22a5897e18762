/** The Regional Organised Crime Unit's service. */
@NullMarked
package oversight.rocu;

import org.jspecify.annotations.NullMarked;
