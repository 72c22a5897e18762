/** What a service refuses, as exceptions, and the one place that turns them into statuses. */
@NullMarked
package oversight.service.error;

import org.jspecify.annotations.NullMarked;
