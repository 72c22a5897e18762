/** Statistical process control: XmR charts, special causes and step changes. */
@NullMarked
package oversight.analysis.spc;

import org.jspecify.annotations.NullMarked;
