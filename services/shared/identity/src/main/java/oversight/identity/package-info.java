/** Who is calling: a verified token becomes a {@link oversight.identity.Caller}. */
@NullMarked
package oversight.identity;

import org.jspecify.annotations.NullMarked;
