/** Personal data is recognised, so that it is kept out of what people write beside figures. */
@NullMarked
package oversight.collaboration.personal;

import org.jspecify.annotations.NullMarked;
