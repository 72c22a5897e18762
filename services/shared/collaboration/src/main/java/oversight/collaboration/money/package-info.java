/** What is paid beside what is used, and who would pay what if forces left or joined. */
@NullMarked
package oversight.collaboration.money;

import org.jspecify.annotations.NullMarked;
