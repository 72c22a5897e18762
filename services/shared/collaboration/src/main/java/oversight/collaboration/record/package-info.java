/** Small dated records that a collaboration's own staff keep, every version of them for ever. */
@NullMarked
package oversight.collaboration.record;

import org.jspecify.annotations.NullMarked;
