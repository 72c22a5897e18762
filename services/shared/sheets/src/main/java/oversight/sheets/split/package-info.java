/** Takes a file that is for several apart, so that each is given its own rows and no others. */
@NullMarked
package oversight.sheets.split;

import org.jspecify.annotations.NullMarked;
