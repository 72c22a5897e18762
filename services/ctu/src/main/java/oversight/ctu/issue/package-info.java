/** Issues that commissioners raise for the national board, and the answers. */
@NullMarked
package oversight.ctu.issue;

import org.jspecify.annotations.NullMarked;
