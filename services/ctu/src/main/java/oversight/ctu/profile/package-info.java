/** Counter-terrorism local profiles, due and refreshed. */
@NullMarked
package oversight.ctu.profile;

import org.jspecify.annotations.NullMarked;
