/**
 * The typeface that papers and charts are set in, carried along so that every machine draws the
 * same.
 */
@NullMarked
package oversight.papers.fonts;

import org.jspecify.annotations.NullMarked;
