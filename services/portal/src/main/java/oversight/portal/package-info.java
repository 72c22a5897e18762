/** The web pages and the HTTP/JSON API: a stateless front of the services' gRPC. */
@NullMarked
package oversight.portal;

import org.jspecify.annotations.NullMarked;
