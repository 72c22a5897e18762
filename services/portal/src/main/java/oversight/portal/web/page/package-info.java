/** The small parts that pages are made of, each the model of a GOV.UK component. */
@NullMarked
package oversight.portal.web.page;

import org.jspecify.annotations.NullMarked;
