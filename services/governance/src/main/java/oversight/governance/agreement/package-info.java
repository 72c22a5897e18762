/** Collaboration agreements: parties, shares, dates, reviews. */
@NullMarked
package oversight.governance.agreement;

import org.jspecify.annotations.NullMarked;
