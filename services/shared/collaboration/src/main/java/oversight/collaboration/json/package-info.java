/** Messages as JSON that a hash can vouch for. */
@NullMarked
package oversight.collaboration.json;

import org.jspecify.annotations.NullMarked;
