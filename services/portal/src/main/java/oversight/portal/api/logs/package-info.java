/** Logs over HTTP: what is recorded one a row. */
@NullMarked
package oversight.portal.api.logs;

import org.jspecify.annotations.NullMarked;
