/** The field rules of the contract, checked before a service sees a request. */
@NullMarked
package oversight.service.validation;

import org.jspecify.annotations.NullMarked;
