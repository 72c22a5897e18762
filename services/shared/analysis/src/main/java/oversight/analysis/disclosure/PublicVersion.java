package oversight.analysis.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Symbol;

/**
 * What the public sees of a report's figures: every count and rate, or {@code [c]} in its place.
 */
public final class PublicVersion {

  private final PublicFigures figures;
  private final Set<String> withheld;
  private final Set<String> exposed;
  private final Set<String> narrowed;
  private final Map<FigureKey, Reading> readings;

  PublicVersion(
      PublicFigures figures, Set<String> withheld, Set<String> exposed, Set<String> narrowed) {
    this.figures = figures;
    this.withheld = Collections.unmodifiableSet(new LinkedHashSet<>(withheld));
    this.exposed = Set.copyOf(exposed);
    this.narrowed = Set.copyOf(narrowed);
    this.readings = Collections.unmodifiableMap(figures.readings(withheld));
  }

  /** Every figure to show, rates among them, by its key. */
  public Map<FigureKey, Reading> readings() {
    return readings;
  }

  /** What is shown of a figure; of one the public never sees, nothing is here. */
  public Optional<Reading> find(FigureKey key) {
    return Optional.ofNullable(readings.get(key));
  }

  /** The names of the counts withheld, to be kept with the version but never published. */
  public Set<String> withheld() {
    return withheld;
  }

  /** Small counts that earlier versions give away, for the author's eyes. */
  public Set<String> exposed() {
    return exposed;
  }

  /** Small counts of which a reader can tell more than that they are 1 to 4, for the author. */
  public Set<String> narrowed() {
    return narrowed;
  }

  /** The figures shown as {@code [c]}, rates among them. */
  public Set<FigureKey> confidential() {
    Map<FigureKey, Reading> gaps = new LinkedHashMap<>(readings);
    gaps.values()
        .removeIf(reading -> !(reading instanceof Gap gap && gap.symbol() == Symbol.CONFIDENTIAL));
    return gaps.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }

  PublishedVersion of(Set<String> codes) {
    return new PublishedVersion(figures.table(codes), withheld);
  }
}
