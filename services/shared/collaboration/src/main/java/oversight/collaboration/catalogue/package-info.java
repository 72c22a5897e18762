/** What a collaboration measures: its catalogue as types, and the YAML file it is read from. */
@NullMarked
package oversight.collaboration.catalogue;

import org.jspecify.annotations.NullMarked;
