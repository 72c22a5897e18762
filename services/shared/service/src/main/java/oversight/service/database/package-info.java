/** Transactions in which PostgreSQL knows who is calling, for its row-level security. */
@NullMarked
package oversight.service.database;

import org.jspecify.annotations.NullMarked;
