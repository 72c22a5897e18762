/** Tests of the rules. */
@NullMarked
package oversight.collaboration.rule;

import org.jspecify.annotations.NullMarked;
