/** Finding words: what PostgreSQL's full-text search needs and gives, for every service alike. */
@NullMarked
package oversight.service.search;

import org.jspecify.annotations.NullMarked;
