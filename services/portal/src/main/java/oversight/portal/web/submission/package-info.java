/** Uploading, checking, submitting and signing off a quarter's figures. */
@NullMarked
package oversight.portal.web.submission;

import org.jspecify.annotations.NullMarked;
