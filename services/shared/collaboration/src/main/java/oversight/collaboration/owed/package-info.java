/** What suppliers owe for a quarter: the form to fill, and how far each has come. */
@NullMarked
package oversight.collaboration.owed;

import org.jspecify.annotations.NullMarked;
