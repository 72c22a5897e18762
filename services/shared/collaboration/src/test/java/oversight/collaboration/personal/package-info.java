/** Tests of what is taken for personal data. */
@NullMarked
package oversight.collaboration.personal;

import org.jspecify.annotations.NullMarked;
