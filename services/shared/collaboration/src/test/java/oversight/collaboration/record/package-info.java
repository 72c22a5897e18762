/** Records of ones own, read and written at once. */
@NullMarked
package oversight.collaboration.record;

import org.jspecify.annotations.NullMarked;
