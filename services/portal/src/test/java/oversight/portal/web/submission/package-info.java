/** Tests of the pages of submissions. */
@NullMarked
package oversight.portal.web.submission;

import org.jspecify.annotations.NullMarked;
