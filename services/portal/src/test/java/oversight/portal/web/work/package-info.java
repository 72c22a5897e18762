/** Tests of what there is to do. */
@NullMarked
package oversight.portal.web.work;

import org.jspecify.annotations.NullMarked;
