/** The pages: what every feature of them stands on. */
@NullMarked
package oversight.portal.web;

import org.jspecify.annotations.NullMarked;
