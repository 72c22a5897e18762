/** Tests of taking files apart. */
@NullMarked
package oversight.sheets.split;

import org.jspecify.annotations.NullMarked;
