/** What the registers share: lifecycle, records with history, references, access, lists. */
@NullMarked
package oversight.governance.register;

import org.jspecify.annotations.NullMarked;
