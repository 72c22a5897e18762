/** Messages of the contracts as JSON: proto3 JSON, with decimals as plain strings. */
@NullMarked
package oversight.portal.api.json;

import org.jspecify.annotations.NullMarked;
