/** Tests of packs. */
@NullMarked
package oversight.governance.pack;

import org.jspecify.annotations.NullMarked;
