/** Public versions of reports as JSON, CSV and ODS, for whoever asks. */
@NullMarked
package oversight.portal.api.publicreports;

import org.jspecify.annotations.NullMarked;
