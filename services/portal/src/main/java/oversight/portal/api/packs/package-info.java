/** The cross-force packs of the Regional Governance Group. */
@NullMarked
package oversight.portal.api.packs;

import org.jspecify.annotations.NullMarked;
