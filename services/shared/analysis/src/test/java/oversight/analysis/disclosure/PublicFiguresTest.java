package oversight.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Symbol;

class PublicFiguresTest {

  private static final List<String> FORCES = List.of("STA", "WAR", "WMA", "WMP");
  private static final PublicMeasure PEOPLE = PublicMeasure.count("RO09", true);
  private static final PublicMeasure TESTS = PublicMeasure.count("CM03.tests", true);
  private static final PublicMeasure FAILURES = PublicMeasure.count("CM03.failures", true);
  private static final PublicRate RATE =
      new PublicRate("CM03", "CM03.failures", "CM03.tests", Ratio.PER_CENT, true);

  @Test
  void aMonthIsWithheldFromQuarterAndYearWhereTheseWouldGiveItAway() {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    long[] counts = {30, 3, 41, 25, 33, 27, 19, 22, 36, 40, 28, 31};
    for (int month = 0; month < 12; month++) {
      figures.put(key("RO09", "WMP", month(month)), Reading.of(counts[month]));
    }
    PublicVersion version =
        PublicFigures.of(List.of(PEOPLE), List.of(), figures).suppressed(List.of());
    Set<String> withheld =
        version.confidential().stream().map(FigureKey::id).collect(Collectors.toSet());
    assertThat(withheld)
        .contains("RO09|WMP|2015-05|")
        .containsAnyOf("RO09|WMP|2015-04|", "RO09|WMP|2015-06|", "RO09|WMP|2015-16-Q1|");
    assertThat(version.find(key("RO09", "", Periods.parse("2015-16"))))
        .contains(new Amount(java.math.BigDecimal.valueOf(335)));
  }

  @Test
  void aRateIsWithheldWithItsParts() {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    long[] failures = {12, 3, 15, 44};
    for (int force = 0; force < 4; force++) {
      figures.put(key("CM03.tests", FORCES.get(force), month(0)), Reading.of(100 + force));
      figures.put(key("CM03.failures", FORCES.get(force), month(0)), Reading.of(failures[force]));
    }
    PublicVersion version =
        PublicFigures.of(List.of(TESTS, FAILURES), List.of(RATE), figures).suppressed(List.of());
    assertThat(symbol(version, key("CM03", "WAR", month(0)))).isEqualTo("[c]");
    assertThat(symbol(version, key("CM03.failures", "WAR", month(0)))).isEqualTo("[c]");
    assertThat(symbol(version, key("CM03.tests", "WAR", month(0)))).isEqualTo("101");
    assertThat(symbol(version, key("CM03", "WMP", month(0)))).startsWith("42.7");
    long rates =
        version.confidential().stream().filter(key -> key.measure().equals("CM03")).count();
    long counts =
        version.confidential().stream()
            .filter(key -> key.measure().equals("CM03.failures"))
            .count();
    assertThat(rates).isEqualTo(counts).isEqualTo(2);
  }

  @Test
  void whatIsNeverPublicLeavesNoTrace() {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    PublicMeasure prevent = new PublicMeasure("CT01", true, false, PublicMeasure.Publicity.NEVER);
    PublicRate adoption = new PublicRate("CT02", "CT02.adopted", "CT01", Ratio.PER_CENT, true);
    figures.put(key("RO09", "WMP", month(0)), Reading.of(40));
    PublicVersion without =
        PublicFigures.of(List.of(PEOPLE), List.of(), figures).suppressed(List.of());
    figures.put(key("CT01", "WMP", month(0)), Reading.of(3));
    figures.put(key("CT01", "WAR", month(0)), Reading.gap(Symbol.NOT_AVAILABLE, "Late."));
    PublicVersion with =
        PublicFigures.of(List.of(prevent, PEOPLE), List.of(adoption), figures)
            .suppressed(List.of());
    assertThat(with.readings()).isEqualTo(without.readings());
    assertThat(with.withheld()).isEqualTo(without.withheld());
    assertThat(with.exposed()).isEmpty();
  }

  @Test
  void aSensitiveMeasureIsSeenAsTheRegionsTotalOnly() {
    PublicMeasure sensitive =
        new PublicMeasure("CM10", true, false, PublicMeasure.Publicity.REGION_ONLY);
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    FORCES.forEach(force -> figures.put(key("CM10", force, month(0)), Reading.of(2)));
    PublicVersion version =
        PublicFigures.of(List.of(sensitive), List.of(), figures).suppressed(List.of());
    assertThat(version.readings().keySet()).allMatch(key -> key.force().equals(FigureKey.REGION));
    assertThat(symbol(version, key("CM10", "", month(0)))).isEqualTo("8");
  }

  @Test
  void aTotalThatLacksAForceIsNotFormed() {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    figures.put(key("RO09", "WMP", month(0)), Reading.of(40));
    figures.put(key("RO09", "STA", month(0)), Reading.gap(Symbol.NOT_AVAILABLE, "Late."));
    figures.put(key("RO09", "WAR", month(0)), Reading.gap(Symbol.NOT_APPLICABLE, "No member."));
    PublicVersion version =
        PublicFigures.of(List.of(PEOPLE), List.of(), figures).suppressed(List.of());
    assertThat(version.find(key("RO09", "", month(0)))).isEmpty();
    assertThat(symbol(version, key("RO09", "STA", month(0)))).isEqualTo("[x]");
  }

  @Test
  void partsThatPassTheirWholeAreRefused() {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    figures.put(key("RO09", "WMP", month(0)), Reading.of(4));
    figures.put(FigureKey.of("RO09", "WMP", month(0), Map.of("age", "child")), Reading.of(5));
    assertThatThrownBy(() -> PublicFigures.of(List.of(PEOPLE), List.of(), figures))
        .hasMessage("RO09|WMP|2015-04| is 4 but its parts come to 5.");
  }

  @Test
  void aRestThatIsNotPublishedIsProtectedToo() {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    figures.put(key("RO09", "WMP", month(0)), Reading.of(43));
    figures.put(FigureKey.of("RO09", "WMP", month(0), Map.of("age", "child")), Reading.of(22));
    figures.put(FigureKey.of("RO09", "WMP", month(0), Map.of("age", "adult")), Reading.of(19));
    PublicVersion version =
        PublicFigures.of(List.of(PEOPLE), List.of(), figures).suppressed(List.of());
    assertThat(version.confidential()).isNotEmpty();
  }

  @Property(tries = 6)
  void noAttackerFindsOutASmallCountOfAReport(@ForAll long seed) {
    Random random = new Random(seed);
    PublicFigures first = figures(random);
    PublicVersion version = first.suppressed(List.of());
    Set<String> codes = Set.of("CM03.tests", "CM03.failures", "RO09");
    Attacks.assertSafe(first.table(codes), suppression(first.table(codes), version), List.of());
  }

  private static Suppression suppression(PublicTable table, PublicVersion version) {
    Set<String> small =
        table.cells().stream()
            .filter(cell -> cell.published() && cell.isSmall())
            .map(Cell::id)
            .collect(Collectors.toSet());
    Set<String> added =
        version.withheld().stream().filter(id -> !small.contains(id)).collect(Collectors.toSet());
    assertThat(version.withheld()).containsAll(small);
    return new Suppression(small, added, version.exposed(), version.narrowed());
  }

  private static PublicFigures figures(Random random) {
    Map<FigureKey, Reading> figures = new LinkedHashMap<>();
    for (int month = 0; month < 4; month++) {
      for (String force : FORCES) {
        long tests = 0;
        for (String campaign : List.of("yes", "no")) {
          long count = random.nextInt(5) == 0 ? random.nextInt(8) : random.nextInt(60);
          figures.put(
              FigureKey.of("CM03.tests", force, month(month), Map.of("campaign", campaign)),
              Reading.of(count));
          figures.put(
              FigureKey.of("CM03.failures", force, month(month), Map.of("campaign", campaign)),
              Reading.of(count == 0 ? 0 : random.nextLong(count + 1) / 2));
          tests += count;
        }
        figures.put(key("RO09", force, month(month)), Reading.of(tests / 10));
      }
    }
    return PublicFigures.of(List.of(TESTS, FAILURES, PEOPLE), List.of(RATE), figures);
  }

  private static Period month(int index) {
    return Month.of(2015 + (index + 3) / 12, (index + 3) % 12 + 1);
  }

  private static FigureKey key(String measure, String force, Period period) {
    return FigureKey.of(measure, force, period);
  }

  private static String symbol(PublicVersion version, FigureKey key) {
    return switch (version.find(key).orElseThrow()) {
      case Amount(java.math.BigDecimal value) -> value.toPlainString();
      case Gap gap -> gap.symbol().text();
    };
  }
}
