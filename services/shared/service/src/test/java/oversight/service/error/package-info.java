/** What a caller is told. */
@NullMarked
package oversight.service.error;

import org.jspecify.annotations.NullMarked;
