/** The catalogue's rules: compiled when the service starts, applied to every file that comes in. */
@NullMarked
package oversight.collaboration.rule;

import org.jspecify.annotations.NullMarked;
