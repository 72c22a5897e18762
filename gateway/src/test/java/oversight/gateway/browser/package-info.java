/** People with a browser at the gateway. */
@NullMarked
package oversight.gateway.browser;

import org.jspecify.annotations.NullMarked;
