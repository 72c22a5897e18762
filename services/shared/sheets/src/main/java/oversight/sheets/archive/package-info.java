/**
 * Zip archives, in which workbooks come: written without times of their own, read within limits.
 */
@NullMarked
package oversight.sheets.archive;

import org.jspecify.annotations.NullMarked;
