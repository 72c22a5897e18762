/** A paper as a tagged PDF with embedded fonts. */
@NullMarked
package oversight.papers.pdf;

import org.jspecify.annotations.NullMarked;
