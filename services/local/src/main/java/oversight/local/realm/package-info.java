/** The laptop's realm, made from the region's file: organisations, users and clients. */
@NullMarked
package oversight.local.realm;

import org.jspecify.annotations.NullMarked;
