/** What is promised of papers in every format, and the sample that people look at. */
@NullMarked
package oversight.papers;

import org.jspecify.annotations.NullMarked;
