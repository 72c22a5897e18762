/** Tables as people send them and as they like to get them: CSV, XLSX and ODS. */
@NullMarked
package oversight.sheets;

import org.jspecify.annotations.NullMarked;
