/** Personal data is recognised, so that it is kept out of what people write. */
@NullMarked
package oversight.service.personal;

import org.jspecify.annotations.NullMarked;
