/** The life of a submission, and which of its figures count when. */
@NullMarked
package oversight.collaboration.submission;

import org.jspecify.annotations.NullMarked;
