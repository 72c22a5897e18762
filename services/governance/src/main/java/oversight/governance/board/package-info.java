/** Boards: who sits where, from when until when. */
@NullMarked
package oversight.governance.board;

import org.jspecify.annotations.NullMarked;
