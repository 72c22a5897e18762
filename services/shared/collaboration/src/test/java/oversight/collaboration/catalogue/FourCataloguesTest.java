package oversight.collaboration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

/** The files beside the four services against the domain guide, section 3. */
class FourCataloguesTest {
  private static final Map<String, Unit> UNITS =
      Map.of(
          "count", Unit.UNIT_COUNT,
          "stock", Unit.UNIT_STOCK,
          "%", Unit.UNIT_PERCENT,
          "£", Unit.UNIT_POUNDS,
          "minutes", Unit.UNIT_MINUTES,
          "seconds", Unit.UNIT_SECONDS,
          "points", Unit.UNIT_POINTS);
  private static final Map<String, Polarity> POLARITIES =
      Map.of(
          "↑", Polarity.POLARITY_HIGHER_BETTER,
          "↓", Polarity.POLARITY_LOWER_BETTER,
          "○", Polarity.POLARITY_NEUTRAL);
  private static final Map<String, Frequency> FREQUENCIES =
      Map.of(
          "M", Frequency.FREQUENCY_MONTH,
          "Q", Frequency.FREQUENCY_QUARTER,
          "Y", Frequency.FREQUENCY_YEAR);
  private static final Map<String, Set<SupplierKind>> SUPPLIERS =
      Map.of(
          "F", Set.of(SupplierKind.SUPPLIER_KIND_FORCE),
          "U", Set.of(SupplierKind.SUPPLIER_KIND_UNIT),
          "U, F", Set.of(SupplierKind.SUPPLIER_KIND_UNIT, SupplierKind.SUPPLIER_KIND_FORCE),
          "C", Set.of());

  /** Transcribed from the guide; only CTU's suppliers differ, whose forces are not cleared. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          RO01|Disruptions|count|↑|M|U|OS
          RO02|Major share|%|↑|Q|C|OS
          RO03|OCGs mapped at period end|stock|○|Q|U|OS
          RO04|OCGs archived|count|○|Q|U|OS
          RO05|Tasking acceptance|%|○|Q|U|OS
          RO06|NCA referrals|count|○|Q|U|OS
          RO07|GAIN referrals|count|○|Q|U|O
          RO08|Asset recovery|£|↑|Q|U|O
          RO09|People safeguarded|count|○|Q|U|OS
          RO10|Firearms recovered|count|○|Q|U|O
          RO11|Core capabilities in place|%|↑|Q|U|OS
          RO12|Spend to date|%|○|Q|U|O
          CM01|KSI casualties|count|↓|M|F|O
          CM02|Fatal 4 offences|count|○|M|U, F|O
          CM03|Breath-test failure|%|○|M|U, F|O
          CM04|Drug-wipe positive|%|○|M|U, F|O
          CM05|Vehicles seized, s165A|count|○|M|U, F|O
          CM06|ANPR arrests per stop|%|○|M|U|OS
          CM07|Arrests|count|○|M|U|O
          CM08|Operations|count|○|Q|U|OS
          CM09|Collision investigations opened|count|○|Q|U|O
          CM10|Families supported by FLOs|count|○|Q|U|OS
          CM11|POCA receipts returned|%|○|Q|U|O
          CM12|Contribution|£|○|Q|U|O
          CT01|Prevent referrals|count|○|Q|U|OS N
          CT02|Channel adoption|%|○|Q|U|OS N
          CT03|Schedule 7 examinations|count|○|Q|U|OS N
          CT04|Pursue arrests, charges|count|○|Q|U|OS N
          CT05|Protect engagements|%|↑|Q|U|OS N
          CT06|Prepare exercises|%|↑|Q|U|OS
          CT07|Armed uplift|%|↑|Q|U|OS N
          CT08|CT local profiles current|%|↑|Q|U|OS
          CT09|Ports and Special Branch strength|%|↑|Q|U|OS N
          CT10|Grant spend|%|○|Q|U|OS N
          NP01|Calls requested|count|○|M|U|O
          NP02|Attended ("actioned")|count|○|M|U|O
          NP03|Cancelled|count|↓|M|U|O
          NP04|Attendance rate|%|↑|M|C|O
          NP05|Flying hours|minutes|○|M|U|O
          NP06|Response time|seconds|↓|M|U|O
          NP07|Aircraft availability|%|↑|M|U|OS
          NP08|Charge|£|○|Q|U, F|O
          NP09|Cost per attended call|£|↓|Q|C|O
          NP10|Cost per flying hour|£|↓|Q|C|O
          NP11|Cost-share gap|points|○|Y|C|O
          NP12|Positive outcomes|%|↑|M|U|O
          """)
  void aMeasureIsAsTheGuideSays(
      String code,
      String title,
      String unit,
      String polarity,
      String frequency,
      String suppliedBy,
      String mark) {
    Measure measure = measure(code);

    assertThat(measure.title()).isEqualTo(title);
    assertThat(measure.unit()).isEqualTo(UNITS.get(unit));
    assertThat(measure.polarity()).isEqualTo(POLARITIES.get(polarity));
    assertThat(measure.frequency()).isEqualTo(FREQUENCIES.get(frequency));
    assertThat(measure.suppliedBy()).isEqualTo(SUPPLIERS.get(suppliedBy));
    assertThat(measure.marking())
        .isEqualTo(mark.startsWith("OS") ? Marking.OFFICIAL_SENSITIVE : Marking.OFFICIAL);
    assertThat(measure.publishable()).isEqualTo(!mark.endsWith("N"));
    assertThat(measure.shiftRun()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"rocu,RO,12", "cmpg,CM,12", "ctu,CT,10", "npas,NP,12"})
  void aFileHoldsExactlyTheMeasuresOfItsCollaborationInOrder(
      String collaboration, String prefix, int count) {
    List<String> expected = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      expected.add("%s%02d".formatted(prefix, number));
    }

    assertThat(ServiceCatalogues.catalogue(collaboration).measures())
        .map(Measure::code)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RO02 | RO01;level=major / RO01 x 100
          RO05 | RO05.accepted / RO05.decided x 100
          RO11 | RO11.in-place / 12 x 100
          RO12 | RO12.spend / RO12.budget x 100
          CM03 | CM03.failures / CM03.tests x 100
          CM04 | CM04.positives / CM04.wipes x 100
          CM06 | CM06.arrests / CM06.stops x 100
          CM11 | CM11.receipts / CM11.receipts x 100
          CT02 | CT02.adopted / CT02.referrals x 100
          CT05 | CT05.delivered / CT05.planned x 100
          CT06 | CT06.held / CT06.planned x 100
          CT07 | CT07.in-post / CT07.target x 100
          CT08 | CT08.refreshed / CT08.due x 100
          CT09 | CT09.strength / CT09.establishment x 100
          CT10 | CT10.spend / CT10.grant x 100
          NP04 | NP02 / NP01 x 100
          NP06 | NP06.total-seconds / NP06.attended x 1
          NP07 | NP07.available / NP07.scheduled x 100
          NP09 | NP08 / NP02 x 1
          NP10 | NP08 / NP05 x 60
          NP12 | NP12.positive / NP12.attended x 100
          """)
  void aRatioIsFormedAsTheGuideSays(String code, String formula) {
    var ratio = MeasureMessages.toMessage("any", measure(code)).getRatio();

    String restriction =
        ratio.getNumeratorBreakdown().isEmpty() ? "" : ";" + ratio.getNumeratorBreakdown();
    String below =
        ratio.getFixedDenominator() > 0
            ? String.valueOf(ratio.getFixedDenominator())
            : ratio.getDenominator();

    assertThat(ratio.getNumerator() + restriction + " / " + below + " x " + ratio.getMultiplier())
        .isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rocu | RO05.accepted in RO05.decided, RO05.decided in RO05.received, \
          RO05.pending in RO05.received
          cmpg | CM03.failures in CM03.tests, CM04.positives in CM04.wipes, \
          CM06.arrests in CM06.stops, CM06.stops in CM06.hits
          ctu  | CT08.refreshed in CT08.due
          npas | NP01.declined in NP01, NP01.diverted-away in NP01, NP01.open in NP01, NP07.available in NP07.scheduled, \
          NP07.unavailable in NP07.scheduled, NP12.positive in NP12.attended
          """)
  void aPartOfAWholeStaysWithinIt(String collaboration, String expected) {
    Set<String> within = new TreeSet<>();
    for (Measure measure : ServiceCatalogues.catalogue(collaboration).measures()) {
      for (Part part : measure.parts()) {
        if (part.within() != null) {
          within.add(part.code() + " in " + part.within());
        }
      }
    }

    assertThat(String.join(", ", within)).isEqualTo(expected);
  }

  @Test
  void whatIsOwedIsAThinFirstLine() {
    assertThat(owed("cmpg", SupplierKind.SUPPLIER_KIND_FORCE))
        .containsExactly("CM03.tests", "CM03.failures");
    assertThat(owed("cmpg", SupplierKind.SUPPLIER_KIND_UNIT)).containsExactly("CM07", "CM08");
    assertThat(owed("rocu", SupplierKind.SUPPLIER_KIND_UNIT))
        .containsExactly("RO01", "RO03.closing", "RO08.collected");
    assertThat(owed("ctu", SupplierKind.SUPPLIER_KIND_UNIT))
        .containsExactly("CT01", "CT03", "CT04.arrests");
    assertThat(owed("npas", SupplierKind.SUPPLIER_KIND_UNIT))
        .containsExactly("NP01", "NP02", "NP05");
    for (String other : List.of("rocu", "ctu", "npas")) {
      assertThat(owed(other, SupplierKind.SUPPLIER_KIND_FORCE)).isEmpty();
    }
  }

  @Test
  void roadsPolicingCoversEveryForceAndTheRestItsMembers() {
    for (Measure measure : all()) {
      boolean roads = measure.code().matches("CM0[1-5]");
      boolean whole = Set.of("RO11", "NP07").contains(measure.code());
      assertThat(measure.coverage())
          .as(measure.code())
          .isEqualTo(
              roads
                  ? Coverage.COVERAGE_REGION
                  : whole ? Coverage.COVERAGE_WHOLE : Coverage.COVERAGE_MEMBERS);
      assertThat(measure.coverageUnit())
          .as(measure.code())
          .isEqualTo(measure.code().equals("CM09") ? "ciu" : "");
    }
  }

  @Test
  void onlyProceedsOfCrimeAreAShareOfTheRegion() {
    assertThat(all())
        .filteredOn(measure -> measure.ratio() != null && measure.ratio().shareOfRegion())
        .map(Measure::code)
        .containsExactly("CM11");
  }

  @Test
  void theGuidesSumsAreRules() {
    List<String> messages = new ArrayList<>();
    for (String collaboration : ServiceCatalogues.COLLABORATIONS) {
      ServiceCatalogues.catalogue(collaboration).rules().stream()
          .filter(rule -> rule.code().equals("FIGURES_DO_NOT_BALANCE"))
          .forEach(rule -> messages.add(rule.message().replaceAll(".*: ", "")));
    }

    assertThat(messages)
        .contains(
            "RO03.closing = RO03.opening + RO03.new - RO04.",
            "RO05.received = RO05.decided + RO05.pending.",
            "NP01 = NP02 + NP03 + NP01.declined + NP01.open.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RO01 | level     | major minor moderate
          RO01 | p         | prepare prevent protect pursue
          RO01 | lead      | force joint unit
          RO06 | direction | in out
          RO09 | age       | adult child
          CM03 | campaign  | ''
          CM03 | outcome   | failed-to-provide positive refused
          CM08 | role      | joined led
          CM09 | severity  | fatal life-changing
          CT01 | sector    | ''
          CT10 | p         | prepare prevent protect pursue
          NP03 | stage     | before-lift en-route
          NP05 | aircraft  | fixed rotary
          NP06 | priority  | 1 2
          NP12 | outcome   | assisted direct
          """)
  void aBreakdownTakesTheGuidesValues(String code, String key, String values) {
    assertThat(measure(code).breakdown(key).orElseThrow().values().stream().sorted().toList())
        .isEqualTo(values.isEmpty() ? List.of() : List.of(values.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RO01", "RO02", "RO03", "RO06", "RO09"})
  void threatsAreTheNationalTen(String code) {
    assertThat(measure(code).breakdown("threat").orElseThrow().values())
        .containsExactly(
            "drugs",
            "firearms",
            "cyber",
            "fraud",
            "csea",
            "modern-slavery",
            "oic",
            "acquisitive-crime",
            "money-laundering",
            "other");
  }

  @Test
  void coreCapabilitiesAreTwelve() {
    assertThat(measure("RO11").breakdown("capability").orElseThrow().values()).hasSize(12);
  }

  @Test
  void outcomesOfBreathTestsAreThoseOfFailures() {
    Breakdown outcome = measure("CM03").breakdown("outcome").orElseThrow();

    assertThat(outcome.appliesTo("CM03.failures")).isTrue();
    assertThat(outcome.appliesTo("CM03.tests")).isFalse();
  }

  @Test
  void onlyCounterTerrorismHasStrands() {
    assertThat(all())
        .filteredOn(measure -> !measure.code().startsWith("CT"))
        .allSatisfy(measure -> assertThat(measure.strand()).isEmpty());
    assertThat(ServiceCatalogues.catalogue("ctu").measures())
        .map(Measure::strand)
        .contains("pursue", "prevent", "protect", "prepare");
  }

  private static List<String> owed(String collaboration, SupplierKind kind) {
    return ServiceCatalogues.catalogue(collaboration).requiredOf(kind).stream()
        .map(entry -> entry.part().code())
        .toList();
  }

  private static Measure measure(String code) {
    return all().stream()
        .filter(measure -> measure.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no " + code));
  }

  private static List<Measure> all() {
    return ServiceCatalogues.COLLABORATIONS.stream()
        .flatMap(collaboration -> ServiceCatalogues.catalogue(collaboration).measures().stream())
        .toList();
  }
}
