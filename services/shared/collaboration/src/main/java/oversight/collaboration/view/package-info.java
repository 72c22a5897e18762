/** The record of who looked at what only some may see. */
@NullMarked
package oversight.collaboration.view;

import org.jspecify.annotations.NullMarked;
