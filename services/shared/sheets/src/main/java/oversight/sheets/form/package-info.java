/**
 * The form of a return, ready to fill, as CSV, XLSX or ODS. It carries a stamp that says for which
 * supplier and quarter it was made, so that one filled for another is told at once.
 */
@NullMarked
package oversight.sheets.form;

import org.jspecify.annotations.NullMarked;
