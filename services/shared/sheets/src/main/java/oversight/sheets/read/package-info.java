/**
 * Reads tables as people send them: sheets and rows from CSV, XLSX and ODS as a stream, the one
 * table of figures found in them, and what a cell's text means. Hostile files are refused in
 * bounded memory and time.
 *
 * <p>CSV is split by FastCSV and XML by Woodstox. What lies above a sheet's XML is read here rather
 * than by a spreadsheet library: those give numbers through binary floating point, keep all shared
 * texts in memory, and say nothing of hidden rows or merged cells.
 */
@NullMarked
package oversight.sheets.read;

import org.jspecify.annotations.NullMarked;
