/** Tests of figures that a text refers to by name. */
@NullMarked
package oversight.collaboration.reference;

import org.jspecify.annotations.NullMarked;
