/** What several tests of the analysis share: reference data and builders of series. */
@NullMarked
package oversight.analysis;

import org.jspecify.annotations.NullMarked;
