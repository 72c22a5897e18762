/** Tests of what a request may hold. */
@NullMarked
package oversight.service.validation;

import org.jspecify.annotations.NullMarked;
