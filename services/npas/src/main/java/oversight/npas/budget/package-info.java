/** The budget of a financial year against its forecast, from signed-off statements. */
@NullMarked
package oversight.npas.budget;

import org.jspecify.annotations.NullMarked;
