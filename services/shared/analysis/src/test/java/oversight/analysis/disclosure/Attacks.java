package oversight.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets every attacker on a suppressed table and claims what each may not find out. */
final class Attacks {

  /** The searching attacker gives up at a depth, and with it on larger tables. */
  private static final int SEARCHED = 60;

  private Attacks() {}

  static void assertSafe(
      PublicTable table, Suppression suppression, List<PublishedVersion> earlier) {
    Set<String> named = new LinkedHashSet<>(suppression.exposed());
    named.addAll(suppression.narrowed());
    Attacker searcher = new Attacker();
    LinearAttacker stranger = new LinearAttacker();
    LinearAttacker insider = new LinearAttacker().knowingParts();
    earlier.forEach(version -> {
      searcher.reads(version.table(), version.withheld());
      stranger.reads(version.table(), version.withheld());
      insider.reads(version.table(), version.withheld());
    });
    stranger.reads(table, suppression.withheld());
    insider.reads(table, suppression.withheld());
    if (table.cells().size() <= SEARCHED) {
      assertThat(searcher.reads(table, suppression.withheld()).findsOut())
          .allMatch(found -> suppression.exposed().contains(id(found)));
    }
    Map<String, LinearAttacker.Range> ranges = stranger.smallCounts();
    ranges.forEach((name, range) -> {
      if (!suppression.exposed().contains(id(name))) {
        assertThat(range.isOneValue()).as(name + " can be " + range).isFalse();
      }
      if (!named.contains(id(name))) {
        assertThat(range.spans(1, 4)).as(name + " can be " + range).isTrue();
      }
    });
    insider
        .smallCounts()
        .forEach((name, range) -> {
          if (!named.contains(id(name))) {
            assertThat(range.isOneValue()).as(name + " can be " + range).isFalse();
          }
        });
    for (String id : suppression.secondary()) {
      String name = id + "=" + table.cell(id).value();
      assertThat(stranger.range(name).isOneValue()).as(name + " is withheld for nothing").isFalse();
    }
  }

  private static String id(String name) {
    return name.substring(0, name.lastIndexOf('='));
  }
}
