package oversight.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A version after another: what was withheld stays so wherever showing it would tell. */
class RepublishedTest {

  @Test
  void aCountThatGrewDoesNotTellWhatItWas() {
    PublicTable before = pair(2, 30);
    PublishedVersion first = new PublishedVersion(before, Suppressor.suppress(before).withheld());
    assertThat(first.withheld()).contains("a");
    PublicTable after = pair(12, 30);
    Suppression second = Suppressor.suppress(after, List.of(first));
    assertThat(second.primary()).isEmpty();
    assertThat(second.withheld()).as("30 from 32 leaves 2").contains("b");
    Attacks.assertSafe(after, second, List.of(first));
  }

  @Test
  void aCountThatShrankIsNotToldByItsOldCompany() {
    PublicTable before = pair(12, 30);
    PublishedVersion first = new PublishedVersion(before, Set.of());
    PublicTable after = pair(2, 30);
    Suppression second = Suppressor.suppress(after, List.of(first));
    assertThat(second.withheld()).as("30 is known").contains("a", "all");
    Attacks.assertSafe(after, second, List.of(first));
  }

  static List<Arguments> tables() {
    return List.of(
        Arguments.of("a whole row is small", new long[][] {{1, 2, 3}, {40, 50, 60}, {70, 80, 90}}),
        Arguments.of("a whole column is small", new long[][] {{1, 50, 60}, {2, 70, 80}, {3, 9, 9}}),
        Arguments.of("everything is small", new long[][] {{1, 2, 1}, {3, 1, 2}, {2, 2, 4}}),
        Arguments.of("nothing beside it", new long[][] {{0, 0, 3}, {10, 20, 30}, {5, 0, 9}}),
        Arguments.of("one among zeros", new long[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 0}}),
        Arguments.of("two regions of one force", new long[][] {{3, 40}, {50, 60}}),
        Arguments.of("a diagonal of ones", new long[][] {{1, 20, 30}, {20, 1, 30}, {20, 30, 1}}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void aTableIsSafeByItselfAndPublishedAgain(String what, long[][] counts) {
    for (PublicTable table : List.of(Tables.flat(counts), Tables.grouped(counts, 1))) {
      Suppression first = Suppressor.suppress(table);
      Attacks.assertSafe(table, first, List.of());
      assertThat(first.exposed()).as(what).isEmpty();
      PublishedVersion published = new PublishedVersion(table, first.withheld());
      Suppression again = Suppressor.suppress(table, List.of(published));
      assertThat(first.withheld()).as(what).containsAll(again.withheld());
      Attacks.assertSafe(table, again, List.of(published));
    }
  }

  @Property(tries = 40)
  void threeVersionsInARowGiveNothingAway(@ForAll long seed) {
    Random random = new Random(seed);
    long[][] counts = new long[3][3];
    for (long[] row : counts) {
      for (int column = 0; column < 3; column++) {
        row[column] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
      }
    }
    List<PublishedVersion> earlier = new ArrayList<>();
    for (int version = 0; version < 3; version++) {
      PublicTable table = Tables.flat(counts);
      Suppression suppression = Suppressor.suppress(table, earlier);
      Attacks.assertSafe(table, suppression, earlier);
      earlier.add(new PublishedVersion(table, suppression.withheld()));
      counts[random.nextInt(3)][random.nextInt(3)] += random.nextInt(9);
    }
  }

  private static PublicTable pair(long a, long b) {
    return PublicTable.of(
        List.of(new Cell("a", a, true), new Cell("b", b, true), new Cell("all", a + b, true)),
        List.of(new Sum("all", List.of("a", "b"))));
  }
}
