/** What went wrong, in the one vocabulary of the contract: reason, status, plain words. */
@NullMarked
package oversight.portal.problem;

import org.jspecify.annotations.NullMarked;
