/** What the tests of every service need: a real PostgreSQL and tokens signed by a real key. */
@NullMarked
package oversight.testing;

import org.jspecify.annotations.NullMarked;
