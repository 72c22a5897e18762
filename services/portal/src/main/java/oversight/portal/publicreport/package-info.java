/** What anybody may read without signing in: the public versions of reports. */
@NullMarked
package oversight.portal.publicreport;

import org.jspecify.annotations.NullMarked;
