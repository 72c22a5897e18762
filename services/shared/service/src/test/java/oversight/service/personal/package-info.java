/** Tests of what is taken for personal data. */
@NullMarked
package oversight.service.personal;

import org.jspecify.annotations.NullMarked;
