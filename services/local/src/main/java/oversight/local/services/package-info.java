/**
 * The services as processes: their order, their environment and how one knows that they are ready.
 */
@NullMarked
package oversight.local.services;

import org.jspecify.annotations.NullMarked;
