/** Road safety campaigns with dates of their own, and what was found during each. */
@NullMarked
package oversight.cmpg.campaign;

import org.jspecify.annotations.NullMarked;
