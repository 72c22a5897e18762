package oversight.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import oversight.service.search.MarkedText.Piece;

/** How a headline is taken apart. */
class MarkedTextTest {
  @Test
  void tellsTheWordsFoundFromTheRest() {
    assertThat(MarkedText.pieces("More \u0002tests\u0003 than \u0002before\u0003"))
        .containsExactly(
            new Piece("More ", false),
            new Piece("tests", true),
            new Piece(" than ", false),
            new Piece("before", true));
    assertThat(MarkedText.pieces("\u0002Tests\u0003.").getFirst())
        .isEqualTo(new Piece("Tests", true));
  }

  @Test
  void leavesATextWithoutMarksWholeAndNothingOfNone() {
    assertThat(MarkedText.pieces("No such word")).containsExactly(new Piece("No such word", false));
    assertThat(MarkedText.pieces("")).isEmpty();
    assertThat(MarkedText.matches(MarkedText.pieces("No such word"))).isFalse();
  }

  @Test
  void endsAMarkThatWasCutOffWithTheText() {
    assertThat(MarkedText.pieces("the \u0002tests"))
        .containsExactly(new Piece("the ", false), new Piece("tests", true));
  }
}
