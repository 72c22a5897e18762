/** Whether aircraft were ready to fly, by base and cause. */
@NullMarked
package oversight.npas.availability;

import org.jspecify.annotations.NullMarked;
