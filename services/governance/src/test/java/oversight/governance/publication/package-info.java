/** Tests of {@code oversight.governance.publication}. */
@NullMarked
package oversight.governance.publication;

import org.jspecify.annotations.NullMarked;
