/** A paper as a Word document with real styles, numbering and table headers. */
@NullMarked
package oversight.papers.docx;

import org.jspecify.annotations.NullMarked;
