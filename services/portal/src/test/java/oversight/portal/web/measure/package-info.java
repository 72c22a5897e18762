/** What stands beneath a measure's chart. */
@NullMarked
package oversight.portal.web.measure;

import org.jspecify.annotations.NullMarked;
