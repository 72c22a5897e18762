/**
 * A board paper as data: sections, numbered paragraphs, tables and charts, before any format is
 * chosen.
 */
@NullMarked
package oversight.papers.model;

import org.jspecify.annotations.NullMarked;
