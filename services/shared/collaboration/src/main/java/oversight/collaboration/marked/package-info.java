/** Copies of what was uploaded, with the findings marked in their cells. */
@NullMarked
package oversight.collaboration.marked;

import org.jspecify.annotations.NullMarked;
