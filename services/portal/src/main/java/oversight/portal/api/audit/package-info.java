/** The audit trails: who did what, and whether what is on record is as it was written. */
@NullMarked
package oversight.portal.api.audit;

import org.jspecify.annotations.NullMarked;
