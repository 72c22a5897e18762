package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.returns.v1.SupplierKind;

/** Everything that a collaboration measures, in the order of its report. */
public final class Catalogue {
  private static final Catalogue EMPTY = new Catalogue(List.of());

  private final List<Measure> measures;
  private final List<Rule> rules;
  private final Map<String, Measure> measuresByCode = new LinkedHashMap<>();
  private final Map<String, CataloguePart> partsByCode = new LinkedHashMap<>();
  private Insight insight = Insight.NONE;
  private List<Theme> themes = List.of();

  /**
   * A catalogue of measures without rules.
   *
   * @throws IllegalArgumentException where two share a code or a ratio names what is not there
   */
  public Catalogue(List<Measure> measures) {
    this(measures, List.of());
  }

  /**
   * A catalogue.
   *
   * @throws IllegalArgumentException where two measures share a code, or a ratio names what is not
   *     there
   */
  public Catalogue(List<Measure> measures, List<Rule> rules) {
    this.measures = List.copyOf(measures);
    this.rules = List.copyOf(rules);
    for (Measure measure : this.measures) {
      require(
          measuresByCode.put(measure.code(), measure) == null,
          measure.code() + " names two measures.");
      for (Part part : measure.parts()) {
        partsByCode.put(part.code(), new CataloguePart(measure, part));
      }
    }
    this.measures.forEach(this::checkRatio);
  }

  /** A catalogue of nothing. */
  public static Catalogue empty() {
    return EMPTY;
  }

  /** Every measure, in order. */
  public List<Measure> measures() {
    return measures;
  }

  /** What must hold for figures: what holds in every catalogue first. */
  public List<Rule> rules() {
    return rules;
  }

  /** How its measures are read, and which cost is held against which use. */
  public Insight insight() {
    return insight;
  }

  /**
   * In which order and together with which others a board reads the measures. Where no themes are
   * given there are none; where some are, each measure has exactly one.
   */
  public List<Theme> themes() {
    return themes;
  }

  /**
   * The same catalogue, read by themes.
   *
   * @throws IllegalArgumentException where a measure has no theme or two, or a theme names none
   */
  Catalogue groupedBy(List<Theme> wanted) {
    Words.refuseTwins(wanted.stream().map(Theme::code).toList(), "the list of themes");
    List<String> named = wanted.stream().flatMap(theme -> theme.measures().stream()).toList();
    Words.refuseTwins(named, "the list of themes");
    named.forEach(code ->
        require(measuresByCode.containsKey(code), code + " has a theme and is no measure."));
    measures.forEach(measure ->
        require(
            wanted.isEmpty() || named.contains(measure.code()), measure.code() + " has no theme."));
    themes = List.copyOf(wanted);
    return this;
  }

  /**
   * The same catalogue, read in a certain way.
   *
   * @throws IllegalArgumentException where that names what is not there
   */
  Catalogue readBy(Insight reading) {
    reading.check(this);
    insight = reading;
    return this;
  }

  /** The measure with a code: {@code CM03}. */
  public Optional<Measure> measure(String code) {
    return Optional.ofNullable(measuresByCode.get(code));
  }

  /** The part with a code, and its measure: {@code CM03.tests}. */
  public Optional<CataloguePart> part(String partCode) {
    return Optional.ofNullable(partsByCode.get(partCode));
  }

  /**
   * The required parts that a kind of supplier owes each period, in order. Where forces and the
   * unit both supply a measure, the forces owe it.
   */
  public List<CataloguePart> requiredOf(SupplierKind kind) {
    return partsByCode.values().stream()
        .filter(entry -> entry.part().required() && owes(kind, entry.measure()))
        .toList();
  }

  private static boolean owes(SupplierKind kind, Measure measure) {
    return measure.suppliedBy().contains(kind)
        && (kind == SupplierKind.SUPPLIER_KIND_FORCE
            || !measure.suppliedBy().contains(SupplierKind.SUPPLIER_KIND_FORCE));
  }

  private void checkRatio(Measure measure) {
    Ratio ratio = measure.ratio();
    if (ratio == null) {
      return;
    }
    checkPart(measure.code() + " has a ratio of", ratio.numerator());
    if (!ratio.hasFixedDenominator()) {
      checkPart(measure.code() + " has a ratio over", ratio.denominator());
    }
    checkRegion(measure, ratio);
    if (!ratio.numeratorBreakdown().isEmpty()) {
      require(
          breaksDown(ratio.numerator(), ratio.numeratorBreakdown()),
          measure.code()
              + " has a ratio of "
              + ratio.numerator()
              + " where "
              + ratio.numeratorBreakdown()
              + ", by which that part does not break down.");
    }
  }

  /** A region that is stated is not to be divided by one that is summed. */
  private void checkRegion(Measure measure, Ratio ratio) {
    boolean above = isRegionStated(ratio.numerator());
    require(
        ratio.hasFixedDenominator() || above == isRegionStated(ratio.denominator()),
        measure.code() + " is a ratio of one part whose region is stated and one whose is summed.");
    require(
        above == measure.regionStated(),
        measure.code()
            + " and the parts of its ratio say differently whether the region is stated.");
    require(
        !above || !ratio.shareOfRegion(),
        measure.code() + " shares a region that is stated: the forces' shares come to more.");
  }

  /** Whether the region's figure of a part is given beside the forces' and is never their sum. */
  public boolean isRegionStated(String partCode) {
    return part(partCode).filter(found -> found.measure().regionStated()).isPresent();
  }

  private boolean breaksDown(String partCode, String breakdown) {
    int equals = breakdown.indexOf('=');
    return part(partCode)
        .flatMap(entry -> entry.measure().breakdown(breakdown.substring(0, equals)))
        .filter(found -> found.appliesTo(partCode))
        .filter(found -> found.takes(breakdown.substring(equals + 1)))
        .isPresent();
  }

  private void checkPart(String claim, String partCode) {
    require(partsByCode.containsKey(partCode), claim + " " + partCode + ", which is no part.");
  }
}
