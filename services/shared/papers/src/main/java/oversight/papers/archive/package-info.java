/** Archives whose bytes depend on their content alone. */
@NullMarked
package oversight.papers.archive;

import org.jspecify.annotations.NullMarked;
