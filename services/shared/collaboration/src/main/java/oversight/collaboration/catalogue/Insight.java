package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import oversight.returns.v1.Unit;

/** How a catalogue's measures are read, and which cost is held against which use. */
public final class Insight {
  /** Nothing but the definitions. */
  static final Insight NONE = new Insight(List.of(), List.of());

  private final Map<String, MeasureInsight> byMeasure = new LinkedHashMap<>();
  private final List<MoneyLine> lines;

  Insight(List<MeasureInsight> measures, List<MoneyLine> lines) {
    for (MeasureInsight each : measures) {
      require(byMeasure.put(each.measure(), each) == null, each.measure() + " is read two ways.");
    }
    this.lines = List.copyOf(lines);
    Words.refuseTwins(lines.stream().map(MoneyLine::code).toList(), "value for money");
  }

  /** How a measure is read. */
  public MeasureInsight of(String measure) {
    MeasureInsight found = byMeasure.get(measure);
    return found == null ? MeasureInsight.none(measure) : found;
  }

  /** Which cost is held against which use, in order. */
  public List<MoneyLine> lines() {
    return lines;
  }

  /** The line with a code, or the first where it is empty. */
  public Optional<MoneyLine> line(String code) {
    return lines.stream().filter(line -> code.isEmpty() || line.code().equals(code)).findFirst();
  }

  /** Whether a part counts people. */
  public boolean countsPeople(String partCode) {
    return of(Words.measureOf(partCode)).people().contains(partCode);
  }

  /** Refuses what names what the catalogue does not have. */
  void check(Catalogue catalogue) {
    for (MeasureInsight each : byMeasure.values()) {
      require(catalogue.measure(each.measure()).isPresent(), each.measure() + " is no measure.");
      each.people()
          .forEach(part ->
              require(
                  catalogue.part(part).isPresent() && Words.measureOf(part).equals(each.measure()),
                  part + " is no part of " + each.measure() + "."));
    }
    for (MoneyLine line : lines) {
      require(
          catalogue
              .part(line.cost())
              .filter(part -> part.part().unit() == Unit.UNIT_POUNDS)
              .isPresent(),
          line.code() + " needs a part in pounds as its cost, not " + line.cost() + ".");
      Stream.of(line.use(), line.output())
          .filter(code -> !code.isEmpty())
          .forEach(code ->
              require(
                  catalogue.part(code).isPresent(),
                  line.code() + " names " + code + ", which is no part."));
    }
  }
}
