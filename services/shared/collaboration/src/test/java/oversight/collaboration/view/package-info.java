/** The audit trail, as callers, the database and a thief meet it. */
@NullMarked
package oversight.collaboration.view;

import org.jspecify.annotations.NullMarked;
