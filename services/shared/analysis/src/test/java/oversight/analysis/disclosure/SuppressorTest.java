package oversight.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuppressorTest {

  @Test
  void fourForcesAndATotalNeedASecondCell() {
    PublicTable table =
        PublicTable.of(
            List.of(
                cell("STA", 12), cell("WAR", 3), cell("WMA", 9), cell("WMP", 40), cell("all", 64)),
            List.of(new Sum("all", List.of("STA", "WAR", "WMA", "WMP"))));
    Suppression suppression = Suppressor.suppress(table);
    assertThat(suppression.primary()).containsExactly("WAR");
    assertThat(suppression.secondary()).containsExactly("WMA");
    assertThat(suppression.rates(Map.of("WMA rate", List.of("WMA", "calls"))))
        .containsExactly("WMA rate");
  }

  @Test
  void aTableWithoutSmallCountsIsShownWhole() {
    assertThat(Suppressor.suppress(Tables.flat(new long[][] {{5, 0}, {9, 12}})).withheld())
        .isEmpty();
  }

  @Test
  void oneSmallCountTakesThreeMoreCells() {
    Suppression suppression =
        Suppressor.suppress(Tables.flat(new long[][] {{2, 20, 30}, {40, 7, 9}, {50, 60, 8}}));
    assertThat(suppression.primary()).containsExactly("r0c0");
    assertThat(suppression.secondary()).hasSize(3);
  }

  @Test
  void theAttackerFindsWhatIsLeftOpen() {
    PublicTable table = Tables.flat(new long[][] {{2, 20, 30}, {40, 7, 9}, {50, 60, 8}});
    assertThat(new Attacker().reads(table, Set.of("r0c0")).findsOut()).containsExactly("r0c0=2");
    assertThat(new Attacker().reads(table, Set.of("r0c0", "r0c1", "r1c0")).findsOut())
        .containsExactly("r0c0=2");
    assertThat(DisclosureAudit.workedBack(table, Set.of("r0c0", "r0c1", "r1c0"), List.of()))
        .containsExactlyInAnyOrder("r0c0", "r0c1", "r1c0");
    assertThat(new Attacker().reads(table, Set.of("r0c0", "r0c1", "r1c0", "r1c1")).findsOut())
        .isEmpty();
  }

  @Test
  void zerosDoNotProtect() {
    PublicTable table =
        PublicTable.of(
            List.of(cell("a", 3), cell("b", 0), cell("c", 30), cell("all", 33)),
            List.of(new Sum("all", List.of("a", "b", "c"))));
    assertThat(Suppressor.suppress(table).secondary()).containsExactly("c");
    assertThat(DisclosureAudit.workedBack(table, Set.of("a"), List.of())).containsExactly("a");
    assertThat(DisclosureAudit.workedBack(table, Set.of("a", "c"), List.of())).isEmpty();
  }

  @Test
  void aReaderWhoKnowsThatNothingIsBelowZeroIsReckonedWith() {
    PublicTable table =
        PublicTable.of(
            List.of(cell("a", 0), cell("b", 0), cell("all", 0)),
            List.of(new Sum("all", List.of("a", "b"))));
    assertThat(DisclosureAudit.workedBack(table, Set.of("a", "b"), List.of()))
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatAnEarlierVersionShowsCannotProtectAndIsNamedWhenExposed() {
    PublicTable table =
        PublicTable.of(
            List.of(cell("a", 3), cell("b", 6), cell("c", 30), cell("all", 39)),
            List.of(new Sum("all", List.of("a", "b", "c"))));
    PublishedVersion showedB = new PublishedVersion(table, Set.of("a", "c"));
    assertThat(Suppressor.suppress(table, List.of(showedB)).secondary()).containsExactly("c");
    PublishedVersion showedAll = new PublishedVersion(table, Set.of());
    assertThat(Suppressor.suppress(table, List.of(showedAll)).exposed()).containsExactly("a");
  }

  @Test
  void aTotalThatIsNotTheSumOfItsPartsIsRefused() {
    assertThatThrownBy(() ->
            PublicTable.of(
                List.of(cell("a", 3), cell("all", 4)), List.of(new Sum("all", List.of("a")))))
        .hasMessage("all is 4 but its parts sum to 3.");
  }

  @Property(tries = 150)
  void noSmallCountInAFlatTableIsFoundOut(
      @ForAll @IntRange(min = 2, max = 5) int rows,
      @ForAll @IntRange(min = 2, max = 5) int columns,
      @ForAll long seed) {
    assertSafe(Tables.flat(counts(rows, columns, seed)), List.of());
  }

  @Property(tries = 100)
  void noSmallCountInATableWithSubtotalsIsFoundOut(@ForAll long seed) {
    assertSafe(Tables.grouped(counts(6, 3, seed), 3), List.of());
  }

  @Property(tries = 60)
  void noSmallCountInACubeIsFoundOut(@ForAll long seed) {
    long[][][] values = {counts(2, 3, seed), counts(2, 3, seed + 1)};
    PublicTable table = Tables.cube(values);
    assertSafe(table, List.of());
  }

  @Property(tries = 60)
  void theOrderOfCellsAndSumsDoesNotMatter(@ForAll long seed) {
    PublicTable table = Tables.grouped(counts(4, 4, seed), 2);
    List<Cell> cells = new ArrayList<>(table.cells());
    List<Sum> sums = new ArrayList<>(table.sums());
    Collections.shuffle(cells, new Random(seed));
    Collections.shuffle(sums, new Random(seed));
    assertThat(Suppressor.suppress(PublicTable.of(cells, sums)))
        .isEqualTo(Suppressor.suppress(table));
  }

  @Property(tries = 100)
  void aRevisionGivesNothingAway(@ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int at) {
    long[][] first = counts(3, 3, seed);
    PublicTable before = Tables.flat(first);
    Set<String> withheldBefore = Suppressor.suppress(before).withheld();
    long[][] second = {first[0].clone(), first[1].clone(), first[2].clone()};
    second[at / 3][at % 3] += 6;
    assertSafe(Tables.flat(second), List.of(new PublishedVersion(before, withheldBefore)));
  }

  private static void assertSafe(PublicTable table, List<PublishedVersion> earlier) {
    Suppression suppression = Suppressor.suppress(table, earlier);
    assertThat(suppression.primary())
        .containsExactlyInAnyOrderElementsOf(
            table.cells().stream().filter(Cell::isSmall).map(Cell::id).toList());
    Attacks.assertSafe(table, suppression, earlier);
    if (earlier.isEmpty()) {
      assertThat(suppression.exposed()).isEmpty();
    }
  }

  private static long[][] counts(int rows, int columns, long seed) {
    Random random = new Random(seed);
    long[][] values = new long[rows][columns];
    for (long[] row : values) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(30);
      }
    }
    return values;
  }

  private static Cell cell(String id, long value) {
    return new Cell(id, value, true);
  }
}
