/** Tests of {@code oversight.governance.document}. */
@NullMarked
package oversight.governance.document;

import org.jspecify.annotations.NullMarked;
