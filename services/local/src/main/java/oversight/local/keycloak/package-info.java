/** Keycloak from its own distribution, and the tokens it hands out. */
@NullMarked
package oversight.local.keycloak;

import org.jspecify.annotations.NullMarked;
