/** How fast tables are read, and in how much memory. */
@NullMarked
package oversight.sheets.bench;

import org.jspecify.annotations.NullMarked;
