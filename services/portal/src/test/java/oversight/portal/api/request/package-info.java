/** What a request may say. */
@NullMarked
package oversight.portal.api.request;

import org.jspecify.annotations.NullMarked;
