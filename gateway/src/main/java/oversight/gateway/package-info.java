/** The only door: who calls is proved here, and each call is passed to the process that answers. */
@NullMarked
package oversight.gateway;

import org.jspecify.annotations.NullMarked;
