/** The Central Motorway Police Group's service. */
@NullMarked
package oversight.cmpg;

import org.jspecify.annotations.NullMarked;
