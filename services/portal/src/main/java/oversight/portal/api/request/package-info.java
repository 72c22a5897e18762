/** What a request may say, and how it is read. */
@NullMarked
package oversight.portal.api.request;

import org.jspecify.annotations.NullMarked;
