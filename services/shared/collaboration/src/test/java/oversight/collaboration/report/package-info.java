/** Tests of the report on its way from its author to a second person. */
@NullMarked
package oversight.collaboration.report;

import org.jspecify.annotations.NullMarked;
