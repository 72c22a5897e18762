/** The National Police Air Service's service. */
@NullMarked
package oversight.npas;

import org.jspecify.annotations.NullMarked;
