package oversight.collaboration.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

/** Measures for tests. */
final class SampleMeasures {
  static final Part TESTS = new Part("CM03.tests", "Tests", Unit.UNIT_COUNT, null, true);
  static final Part FAILURES =
      new Part("CM03.failures", "Failures", Unit.UNIT_COUNT, "CM03.tests", true);
  static final Breakdown OUTCOME =
      new Breakdown("outcome", List.of("positive", "refused"), List.of("CM03.failures"));
  static final Ratio FAILURE_RATE = new Ratio("CM03.failures", "CM03.tests", 0, 100);

  private SampleMeasures() {}

  static Measure breathTests() {
    return breathTests(FAILURE_RATE);
  }

  static Measure breathTests(@Nullable Ratio ratio) {
    return measure("CM03", Unit.UNIT_PERCENT, ratio, List.of(TESTS, FAILURES), List.of(OUTCOME));
  }

  static Measure count(String code) {
    return measure(
        code,
        Unit.UNIT_COUNT,
        null,
        List.of(new Part(code, "Things", Unit.UNIT_COUNT, null, false)),
        List.of());
  }

  static Measure measure(
      String code, Unit unit, @Nullable Ratio ratio, List<Part> parts, List<Breakdown> breakdowns) {
    return new Measure(
        code,
        "Title of " + code,
        "What is counted.",
        unit,
        ratio,
        Polarity.POLARITY_NEUTRAL,
        Frequency.FREQUENCY_MONTH,
        parts.isEmpty() ? Set.of() : Set.of(SupplierKind.SUPPLIER_KIND_FORCE),
        Coverage.COVERAGE_REGION,
        "",
        Marking.OFFICIAL,
        true,
        parts,
        breakdowns,
        "",
        "",
        Measure.DEFAULT_SHIFT_RUN,
        false);
  }
}
