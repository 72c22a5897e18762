/** What is due and who is told of it: digests and invitations. */
@NullMarked
package oversight.governance.reminder;

import org.jspecify.annotations.NullMarked;
