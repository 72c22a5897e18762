/** Tests of reading tables: good ones, odd ones and hostile ones. */
@NullMarked
package oversight.sheets.read;

import org.jspecify.annotations.NullMarked;
