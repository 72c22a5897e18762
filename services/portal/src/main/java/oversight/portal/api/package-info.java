/** The HTTP/JSON API under {@code /api/v1}: a thin, strict translation of the gRPC contracts. */
@NullMarked
package oversight.portal.api;

import org.jspecify.annotations.NullMarked;
