/** What a page is made of, named as the GOV.UK Design System names its components. */
@NullMarked
package oversight.local.walk.govuk;

import org.jspecify.annotations.NullMarked;
