/** The embedded PostgreSQL server, its databases and its roles. */
@NullMarked
package oversight.local.postgres;

import org.jspecify.annotations.NullMarked;
