/** The tables of a paper as an OpenDocument workbook, one a sheet. */
@NullMarked
package oversight.papers.ods;

import org.jspecify.annotations.NullMarked;
