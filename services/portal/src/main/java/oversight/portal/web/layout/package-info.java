/** What stands around every page: header, navigation, marking, footer, security headers. */
@NullMarked
package oversight.portal.web.layout;

import org.jspecify.annotations.NullMarked;
