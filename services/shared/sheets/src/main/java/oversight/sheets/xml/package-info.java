/** Writing XML in which whatever a person typed stays text. */
@NullMarked
package oversight.sheets.xml;

import org.jspecify.annotations.NullMarked;
