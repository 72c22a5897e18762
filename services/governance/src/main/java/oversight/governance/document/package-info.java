/** Records set as papers. */
@NullMarked
package oversight.governance.document;

import org.jspecify.annotations.NullMarked;
