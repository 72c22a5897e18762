/**
 * A copy of a file that somebody sent, with what was found in it marked cell by cell: never by
 * colour alone, but with a border and a note that says what is wrong and how to mend it.
 */
@NullMarked
package oversight.sheets.mark;

import org.jspecify.annotations.NullMarked;
