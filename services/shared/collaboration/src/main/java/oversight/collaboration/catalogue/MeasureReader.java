package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.catalogue.MeasureEntry.BreakdownEntry;
import oversight.collaboration.catalogue.MeasureEntry.PartEntry;
import oversight.collaboration.catalogue.MeasureEntry.RatioEntry;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

/** Turns an entry of the file into a measure; every refusal is an IllegalArgumentException. */
final class MeasureReader {
  private MeasureReader() {}

  static Measure measure(MeasureEntry entry) {
    String code = need(entry.code(), "code");
    String title = need(entry.title(), "title");
    Unit unit = word(Unit.values(), "UNIT_", need(entry.unit(), "unit"), "unit");
    List<String> suppliedBy = need(entry.suppliedBy(), "suppliedBy");
    List<Part> parts;
    if (entry.parts() == null) {
      parts =
          suppliedBy.isEmpty()
              ? List.of()
              : List.of(new Part(code, title, unit, null, isTrue(entry.required())));
    } else {
      require(entry.required() == null, "'required' belongs to the parts where there are any.");
      parts = entry.parts().stream().map(MeasureReader::part).toList();
    }
    return new Measure(
        code,
        title,
        need(entry.definition(), "definition"),
        unit,
        ratio(entry.ratio()),
        word(Polarity.values(), "POLARITY_", need(entry.polarity(), "polarity"), "polarity"),
        word(Frequency.values(), "FREQUENCY_", need(entry.frequency(), "frequency"), "frequency"),
        suppliedBy.stream()
            .map(kind -> word(SupplierKind.values(), "SUPPLIER_KIND_", kind, "kind of supplier"))
            .collect(Collectors.toUnmodifiableSet()),
        word(Coverage.values(), "COVERAGE_", need(entry.coverage(), "coverage"), "coverage"),
        orEmpty(entry.coverageUnit()),
        marking(need(entry.marking(), "marking")),
        need(entry.publishable(), "publishable"),
        parts,
        orEmpty(entry.breakdowns()).stream().map(MeasureReader::breakdown).toList(),
        orEmpty(entry.caveat()),
        orEmpty(entry.strand()),
        entry.shiftRun() == null ? Measure.DEFAULT_SHIFT_RUN : entry.shiftRun(),
        isStated(entry.region()));
  }

  /** The region is the forces' sum, unless it is said to be stated beside them. */
  private static boolean isStated(@Nullable String region) {
    if (region == null || region.equals("summed")) {
      return false;
    }
    require(region.equals("stated"), "a region is 'summed' or 'stated', not '" + region + "'.");
    return true;
  }

  private static Part part(PartEntry entry) {
    return new Part(
        need(entry.code(), "code of a part"),
        need(entry.title(), "title of " + entry.code()),
        word(Unit.values(), "UNIT_", need(entry.unit(), "unit of " + entry.code()), "unit"),
        entry.within(),
        isTrue(entry.required()));
  }

  private static @Nullable Ratio ratio(@Nullable RatioEntry entry) {
    return entry == null
        ? null
        : new Ratio(
            need(entry.numerator(), "numerator of the ratio"),
            orEmpty(entry.denominator()),
            entry.fixedDenominator() == null ? 0 : entry.fixedDenominator(),
            need(entry.multiplier(), "multiplier of the ratio"),
            orEmpty(entry.numeratorBreakdown()),
            isTrue(entry.shareOfRegion()));
  }

  private static Breakdown breakdown(BreakdownEntry entry) {
    return new Breakdown(
        need(entry.key(), "key of a breakdown"),
        orEmpty(entry.values()),
        orEmpty(entry.parts()),
        isTrue(entry.neverPublic()));
  }

  private static Marking marking(String label) {
    return Arrays.stream(Marking.values())
        .filter(marking -> marking.label().equals(label))
        .findFirst()
        .orElseThrow(() -> unknown("marking", label));
  }

  /** The enum value whose name is the prefix and the word in capitals. */
  private static <E extends Enum<E>> E word(E[] values, String prefix, String word, String what) {
    String name = prefix + word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values)
        .filter(value -> !name.endsWith("_UNSPECIFIED") && value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(what, word));
  }

  private static IllegalArgumentException unknown(String what, String word) {
    return new IllegalArgumentException("there is no " + what + " '" + word + "'.");
  }

  private static <T> T need(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException("the " + what + " is missing.");
    }
    return value;
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
