package oversight.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables whose suppressions are known to be safe or not. */
class KnownTablesTest {

  /**
   * Fischetti and Salazar, Management Science 47 (2001), investment by activity and region: with
   * four cells withheld the sensitive 22 lies between 5 and 30 for a reader who knows that nothing
   * is below zero; one who knows that nothing withheld is zero gets 6 to 29.
   */
  @Test
  void theRangeOfFischettiAndSalazarIsFound() {
    PublicTable table = investment();
    Set<String> withheld = Set.of("r1c0", "r1c2", "r2c0", "r2c2");
    assertThat(DisclosureAudit.range(table, withheld, List.of(), "r1c2"))
        .isEqualTo(new DisclosureAudit.Range(6, 29));
    LinearAttacker attacker = new LinearAttacker().reads(table, withheld);
    assertThat(attacker.range("r1c2=22").least()).isEqualTo(6);
    assertThat(attacker.range("r1c2=22").most()).isEqualTo(29);
  }

  @Test
  void aRangeWithoutEndIsSaidToHaveNone() {
    PublicTable table =
        PublicTable.of(
            List.of(cell("a", 3), cell("b", 9), cell("all", 12)),
            List.of(new Sum("all", List.of("a", "b"))));
    assertThat(DisclosureAudit.range(table, Set.of("a", "all"), List.of(), "a"))
        .isEqualTo(new DisclosureAudit.Range(1, Long.MAX_VALUE));
  }

  static Stream<Arguments> unsafe() {
    return Stream.of(
        Arguments.of("one cell of a row", new long[][] {{3, 20}, {8, 40}}, Set.of("r0c0")),
        Arguments.of(
            "one cell of a row and one elsewhere",
            new long[][] {{3, 20}, {8, 40}},
            Set.of("r0c0", "r1c1")),
        Arguments.of(
            "two ones under a shown two",
            new long[][] {{1, 1, 30}, {20, 30, 40}},
            Set.of("r0c0", "r0c1", "r1c0", "r1c1")),
        Arguments.of(
            "three withheld of a rectangle",
            new long[][] {{3, 20, 30}, {8, 40, 50}, {60, 70, 80}},
            Set.of("r0c0", "r0c1", "r1c0")),
        Arguments.of(
            "a zero as protection",
            new long[][] {{3, 0, 30}, {20, 30, 40}},
            Set.of("r0c0", "r0c1", "r1c0", "r1c1")),
        Arguments.of(
            "every row and column holds two, and still a block is alone",
            new long[][] {{1, 1, 20, 30}, {1, 1, 9, 8}, {30, 20, 6, 7}, {11, 12, 9, 8}},
            Set.of("r0c0", "r0c1", "r1c0", "r1c1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsafe")
  void anUnsafeSuppressionIsFoundOutAndOursIsNot(
      String what, long[][] counts, Set<String> withheld) {
    PublicTable table = two(counts);
    Set<String> found = DisclosureAudit.narrowed(table, withheld, List.of());
    assertThat(found).as(what).isNotEmpty();
    new LinearAttacker()
        .reads(table, withheld)
        .smallCounts()
        .forEach((name, range) ->
            assertThat(range.spans(1, 4))
                .isEqualTo(!found.contains(name.substring(0, name.indexOf('=')))));
    Suppression ours = Suppressor.suppress(table);
    assertThat(ours.narrowed()).isEmpty();
    Attacks.assertSafe(table, ours, List.of());
  }

  @Test
  void aSafeSuppressionIsLeftAlone() {
    PublicTable table = two(new long[][] {{3, 20, 30}, {18, 40, 50}, {60, 70, 80}});
    Set<String> withheld = Set.of("r0c0", "r0c1", "r1c0", "r1c1");
    assertThat(DisclosureAudit.workedBack(table, withheld, List.of())).isEmpty();
    assertThat(DisclosureAudit.narrowed(table, withheld, List.of())).isEmpty();
  }

  @Test
  void twoOnesUnderATwoTakeTheTotalOrAThird() {
    PublicTable table =
        PublicTable.of(
            List.of(cell("a", 1), cell("b", 1), cell("c", 40), cell("all", 42)),
            List.of(new Sum("all", List.of("a", "b", "c"))));
    assertThat(Suppressor.suppress(table).secondary()).hasSize(1);
  }

  @Test
  void whereNothingMoreCanBeWithheldTheCountIsNamed() {
    PublicTable table =
        PublicTable.of(
            List.of(cell("a", 2), cell("b", 3), cell("all", 5)),
            List.of(new Sum("all", List.of("a", "b"))));
    PublishedVersion shown = new PublishedVersion(table, Set.of("a", "b"));
    Suppression ours = Suppressor.suppress(table, List.of(shown));
    assertThat(ours.secondary()).isEmpty();
    assertThat(ours.exposed()).isEmpty();
    assertThat(ours.narrowed()).isEmpty();
    PublicTable pinned =
        PublicTable.of(
            List.of(
                cell("a", 1),
                cell("b", 1),
                cell("c", 0),
                cell("all", 2),
                cell("more", 42),
                cell("sum", 44)),
            List.of(
                new Sum("all", List.of("a", "b", "c")), new Sum("sum", List.of("all", "more"))));
    assertThat(Suppressor.suppress(pinned).exposed()).isEmpty();
    assertThat(
            Suppressor.suppress(pinned, List.of(new PublishedVersion(pinned, Set.of("a", "b"))))
                .exposed())
        .contains("a", "b");
  }

  private static PublicTable investment() {
    return Tables.flat(new long[][] {{20, 50, 10}, {8, 19, 22}, {17, 32, 12}});
  }

  private static PublicTable two(long[][] counts) {
    return Tables.flat(counts);
  }

  private static Cell cell(String id, long value) {
    return new Cell(id, value, true);
  }
}
