/** Tests of the whole door: a real gateway between real clients and real servers. */
@NullMarked
package oversight.gateway;

import org.jspecify.annotations.NullMarked;
