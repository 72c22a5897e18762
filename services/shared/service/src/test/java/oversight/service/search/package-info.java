/** Tests of finding words. */
@NullMarked
package oversight.service.search;

import org.jspecify.annotations.NullMarked;
