/** Figures that a text refers to by name, so that a sentence cannot disagree with its table. */
@NullMarked
package oversight.collaboration.reference;

import org.jspecify.annotations.NullMarked;
