/** Benchmarks of the overview on a real PostgreSQL. */
@NullMarked
package oversight.collaboration.overview.bench;

import org.jspecify.annotations.NullMarked;
