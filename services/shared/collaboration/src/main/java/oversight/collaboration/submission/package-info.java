/** What suppliers sent: its life, its findings, its original. */
@NullMarked
package oversight.collaboration.submission;

import org.jspecify.annotations.NullMarked;
