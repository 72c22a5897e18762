package oversight.portal.api.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedCursorTest {
  @Test
  void isReadBackAsWritten() {
    MergedCursor cursor = new MergedCursor(Map.of("rocu", "17", "cmpg", "a=b/c+d"));

    assertThat(MergedCursor.parse(cursor.text())).isEqualTo(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void beginningIsEmpty() {
    assertThat(new MergedCursor(Map.of()).text()).isEmpty();
    assertThat(MergedCursor.parse("").of("rocu")).isEmpty();
  }

  @Test
  void sameProgressIsSameText() {
    assertThat(new MergedCursor(Map.of("a", "1", "b", "2")).text())
        .isEqualTo(new MergedCursor(Map.of("b", "2", "a", "1")).text());
  }
}
