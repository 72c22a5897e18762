/** Well-formed markup in which every text and attribute is escaped. */
@NullMarked
package oversight.papers.markup;

import org.jspecify.annotations.NullMarked;
