/** Plans, their statutory steps and their milestones. */
@NullMarked
package oversight.governance.plan;

import org.jspecify.annotations.NullMarked;
