package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

/**
 * What is counted, in which unit, how often and by whom.
 *
 * @param code {@code CM03}
 * @param title in the field's words: "Breath-test failure"
 * @param definition what is counted and how, in a sentence or two
 * @param unit the unit as it is shown
 * @param ratio how it is formed; null for a measure that is uploaded as it is, or calculated by its
 *     collaboration in a way of its own
 * @param polarity whether more is better; never inferred
 * @param frequency how often it is supplied
 * @param suppliedBy who supplies it; empty for a measure that is calculated and has no parts
 * @param coverage which forces it covers
 * @param coverageUnit the slug of the unit inside the collaboration whose members alone it covers
 *     ({@code ciu}); empty for the collaboration's own
 * @param marking how it is handled
 * @param publishable false where its existence is never confirmed in public
 * @param parts what is uploaded; in a measure without ratio the first is the one shown as the
 *     measure's, and parts are never added up
 * @param breakdowns by what it breaks down, apart from forces
 * @param caveat what is checked and what a reader must know; may be empty
 * @param strand {@code pursue}, {@code prevent}, {@code protect} or {@code prepare} for counter
 *     terrorism; else empty
 * @param shiftRun how many points on one side of the average are a step change
 * @param regionStated true where the region's figure is given beside the forces' and is never their
 *     sum: what several forces share counts once for the region and for each of them
 */
public record Measure(
    String code,
    String title,
    String definition,
    Unit unit,
    @Nullable Ratio ratio,
    Polarity polarity,
    Frequency frequency,
    Set<SupplierKind> suppliedBy,
    Coverage coverage,
    String coverageUnit,
    Marking marking,
    boolean publishable,
    List<Part> parts,
    List<Breakdown> breakdowns,
    String caveat,
    String strand,
    int shiftRun,
    boolean regionStated) {

  /** The run that is a step change where nothing else is said, as police boards read charts. */
  public static final int DEFAULT_SHIFT_RUN = 8;

  private static final Set<String> STRANDS = Set.of("", "pursue", "prevent", "protect", "prepare");

  public Measure {
    suppliedBy = inOrder(suppliedBy);
    parts = List.copyOf(parts);
    breakdowns = List.copyOf(breakdowns);
    require(Words.isMeasureCode(code), "'" + code + "' is no code of a measure, such as CM03.");
    require(!title.isBlank(), code + " has no title.");
    require(!definition.isBlank(), code + " has no definition.");
    require(unit.getNumber() > 0, code + " has no unit.");
    require(polarity.getNumber() > 0, code + " has no polarity.");
    require(frequency.getNumber() > 0, code + " has no frequency.");
    require(coverage.getNumber() > 0, code + " has no coverage.");
    require(
        unit != Unit.UNIT_PERCENT || ratio != null,
        code + " is a percentage without a ratio: percentages are never uploaded.");
    require(
        parts.isEmpty() == suppliedBy.isEmpty(),
        code + " has parts where somebody supplies it, and none where it is calculated.");
    require(
        coverageUnit.isEmpty() || coverage == Coverage.COVERAGE_MEMBERS,
        code + " covers a unit's members only where it covers members.");
    require(STRANDS.contains(strand), code + " has no strand '" + strand + "' to belong to.");
    require(shiftRun >= 2, code + " needs a run of at least 2 points for a shift.");
    require(
        !regionStated || coverage != Coverage.COVERAGE_WHOLE,
        code + " covers no force, so its region is stated anyway.");
    checkParts(code, parts);
    checkBreakdowns(code, breakdowns, codes(parts));
  }

  /** The part with a code. */
  public Optional<Part> part(String partCode) {
    return parts.stream().filter(part -> part.code().equals(partCode)).findFirst();
  }

  /** The breakdown with a key. */
  public Optional<Breakdown> breakdown(String key) {
    return breakdowns.stream().filter(breakdown -> breakdown.key().equals(key)).findFirst();
  }

  /** The part shown as the measure's value: the first, in a measure without ratio. */
  public Optional<Part> headline() {
    return ratio == null ? parts.stream().findFirst() : Optional.empty();
  }

  /** True where it is worked out from other measures and nothing of it is uploaded. */
  public boolean isCalculated() {
    return suppliedBy.isEmpty();
  }

  private static Set<SupplierKind> inOrder(Set<SupplierKind> kinds) {
    Set<SupplierKind> copy = EnumSet.noneOf(SupplierKind.class);
    copy.addAll(kinds);
    return Collections.unmodifiableSet(copy);
  }

  private static List<String> codes(List<Part> parts) {
    return parts.stream().map(Part::code).toList();
  }

  private static void checkParts(String code, List<Part> parts) {
    List<String> codes = codes(parts);
    Words.refuseTwins(codes, code);
    for (Part part : parts) {
      require(
          Words.measureOf(part.code()).equals(code), part.code() + " is no part of " + code + ".");
      String within = part.within();
      require(
          within == null || codes.contains(within),
          part.code() + " is to be within " + within + ", which is no part of " + code + ".");
    }
  }

  private static void checkBreakdowns(String code, List<Breakdown> breakdowns, List<String> parts) {
    Words.refuseTwins(breakdowns.stream().map(Breakdown::key).toList(), code);
    for (Breakdown breakdown : breakdowns) {
      for (String part : breakdown.parts()) {
        require(
            parts.contains(part),
            code + " breaks " + part + " down by " + breakdown.key() + " but has no such part.");
      }
    }
  }
}
