/** People with a browser: sign-in, session, sign-out and the relay of their token to the portal. */
@NullMarked
package oversight.gateway.browser;

import org.jspecify.annotations.NullMarked;
