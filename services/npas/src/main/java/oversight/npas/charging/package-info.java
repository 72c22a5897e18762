/** Who used how much of the air service, what that makes each owe, and what each was charged. */
@NullMarked
package oversight.npas.charging;

import org.jspecify.annotations.NullMarked;
