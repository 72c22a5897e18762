/** A paper as semantic HTML with the GOV.UK Design System's classes. */
@NullMarked
package oversight.papers.html;

import org.jspecify.annotations.NullMarked;
