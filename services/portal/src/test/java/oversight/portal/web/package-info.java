/** The pages as a browser gets them, over fake services. */
@NullMarked
package oversight.portal.web;

import org.jspecify.annotations.NullMarked;
