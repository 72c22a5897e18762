/** Pages that anybody may read: public versions of reports. */
@NullMarked
package oversight.portal.web.publicreport;

import org.jspecify.annotations.NullMarked;
