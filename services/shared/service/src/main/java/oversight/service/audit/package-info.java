/** The audit trail: who did what and who was shown what, chained so that nothing can be undone. */
@NullMarked
package oversight.service.audit;

import org.jspecify.annotations.NullMarked;
