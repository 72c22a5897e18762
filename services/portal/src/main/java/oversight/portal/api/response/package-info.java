/** Files streamed from a service to whoever asked. */
@NullMarked
package oversight.portal.api.response;

import org.jspecify.annotations.NullMarked;
