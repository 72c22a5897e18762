package oversight.collaboration.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.catalogue.Ratio;
import oversight.returns.v1.Per;
import oversight.returns.v1.Unit;

/**
 * What is analysed: a measure formed as a ratio, or one uploaded part.
 *
 * @param code as asked for
 * @param title for people
 * @param unit as shown
 * @param measure the measure it is of
 * @param part the part, or null for a ratio
 * @param ratio the ratio, or null for a part
 */
public record Subject(
    String code,
    String title,
    Unit unit,
    Measure measure,
    @Nullable Part part,
    @Nullable Ratio ratio) {

  /** What a code names, where it can be analysed. */
  public static Optional<Subject> find(Catalogue catalogue, String code) {
    Optional<Measure> measure = catalogue.measure(code);
    if (measure.isPresent()) {
      return of(measure.get());
    }
    return catalogue.part(code).map(Subject::of);
  }

  /** A measure's own subject: its ratio, or its headline part. */
  public static Optional<Subject> of(Measure measure) {
    Ratio ratio = measure.ratio();
    if (ratio != null) {
      return Optional.of(
          new Subject(measure.code(), measure.title(), measure.unit(), measure, null, ratio));
    }
    return measure
        .headline()
        .map(
            part -> new Subject(measure.code(), measure.title(), part.unit(), measure, part, null));
  }

  private static Subject of(CataloguePart found) {
    return new Subject(
        found.part().code(),
        found.part().title(),
        found.part().unit(),
        found.measure(),
        found.part(),
        null);
  }

  /** The codes of the parts whose figures it needs. */
  public List<String> parts() {
    if (part != null) {
      return List.of(part.code());
    }
    return ratio == null
        ? List.of()
        : Stream.of(ratio.numerator(), ratio.denominator())
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
  }

  /** Whether it is a measure and not one of its several parts. */
  public boolean isWholeMeasure() {
    return code.equals(measure.code());
  }

  /** Its unit when it is asked for as a rate; pounds stay pounds. */
  public Unit unit(Per per) {
    return per == Per.PER_UNSPECIFIED || unit == Unit.UNIT_POUNDS ? unit : Unit.UNIT_RATE;
  }

  /** What a sentence on it begins with. */
  public String name(Per per) {
    return switch (per) {
      case PER_10000_PEOPLE -> title + " per 10,000 people";
      case PER_OFFICER -> title + " per officer";
      case PER_UNSPECIFIED, UNRECOGNIZED -> title;
    };
  }

  /** The breakdown of the numerator that counts; empty for the whole. */
  String numeratorBreakdown() {
    return ratio == null ? "" : ratio.numeratorBreakdown();
  }

  /** Whether the region's figure is given beside the forces' and is never their sum. */
  public boolean isRegionStated(Catalogue catalogue) {
    return parts().stream().anyMatch(catalogue::isRegionStated);
  }

  /** Whether a longer period's value is that at its end, not a sum. */
  boolean isStock(Catalogue catalogue) {
    return parts().stream()
        .flatMap(code -> catalogue.part(code).stream())
        .anyMatch(found ->
            found.part().unit() == Unit.UNIT_STOCK || found.part().unit() == Unit.UNIT_FTE);
  }
}
