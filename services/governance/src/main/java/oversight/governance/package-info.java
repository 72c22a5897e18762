/** The governance service: what the Regional Governance Group reads and decides. */
@NullMarked
package oversight.governance;

import org.jspecify.annotations.NullMarked;
