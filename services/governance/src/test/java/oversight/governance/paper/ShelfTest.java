package oversight.governance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept, and for how long. */
class ShelfTest {
  private final Shelf shelf = new Shelf(10);

  @Test
  void whatWasFetchedLongestAgoGivesWay() {
    shelf.put(key("a", "x"), document(4));
    shelf.put(key("b", "x"), document(4));
    assertThat(shelf.find(key("a", "x"))).isPresent();

    shelf.put(key("c", "x"), document(4));

    assertThat(shelf.find(key("a", "x"))).isPresent();
    assertThat(shelf.find(key("b", "x"))).isEmpty();
    assertThat(shelf.find(key("c", "x"))).isPresent();
  }

  @Test
  void whatIsLargerThanTheShelfIsNotKept() {
    shelf.put(key("a", "x"), document(11));
    shelf.put(key("b", "x"), document(10));

    assertThat(shelf.find(key("a", "x"))).isEmpty();
    assertThat(shelf.find(key("b", "x"))).isPresent();
  }

  @Test
  void anEditionIsNeverTakenForAnother() {
    shelf.put(key("a", "cleared"), document(1));

    assertThat(shelf.find(key("a", "uncleared"))).isEmpty();
  }

  private static Shelf.Key key(String pack, String report) {
    return new Shelf.Key(pack, 1, List.of(report), List.of(), Format.PDF);
  }

  private static Document document(int size) {
    return new Document("name", "type", new byte[size]);
  }
}
