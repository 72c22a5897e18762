/** What only one collaboration has, as parts of its page. */
@NullMarked
package oversight.portal.web.section;

import org.jspecify.annotations.NullMarked;
