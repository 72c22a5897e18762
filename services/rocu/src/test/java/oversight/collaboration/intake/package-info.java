/** What the intake does with the logs of the crime unit. */
@NullMarked
package oversight.collaboration.intake;

import org.jspecify.annotations.NullMarked;
