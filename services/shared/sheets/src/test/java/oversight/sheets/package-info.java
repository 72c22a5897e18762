/** Tests of tables as people send them. */
@NullMarked
package oversight.sheets;

import org.jspecify.annotations.NullMarked;
