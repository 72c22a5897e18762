/** What every call of a service has around it: one transaction, one answer for ever, one entry. */
@NullMarked
package oversight.service.call;

import org.jspecify.annotations.NullMarked;
