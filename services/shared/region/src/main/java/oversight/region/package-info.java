/** The region as its configuration file says it: forces, offices, collaborations and membership. */
@NullMarked
package oversight.region;

import org.jspecify.annotations.NullMarked;
