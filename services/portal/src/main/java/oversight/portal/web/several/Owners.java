package oversight.portal.web.several;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import oversight.region.Collaboration;
import oversight.returns.v1.Measure;
import oversight.sheets.split.SplitRow;

/**
 * Whose a row is: the collaboration that its column {@code collaboration} names; without one, the
 * one that its sheet is named after; else the one that counts its measure.
 */
final class Owners implements Function<SplitRow, String> {
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byMeasure = new HashMap<>();

  /**
   * Of the collaborations that a caller may know of.
   *
   * @param measures what each measures, by slug
   */
  Owners(List<Collaboration> collaborations, Map<String, List<Measure>> measures) {
    for (Collaboration collaboration : collaborations) {
      for (String name :
          List.of(collaboration.slug(), collaboration.shortName(), collaboration.name())) {
        byName.put(folded(name), collaboration.slug());
      }
    }
    measures.forEach(
        (slug, all) -> all.forEach(measure -> byMeasure.put(folded(measure.getCode()), slug)));
  }

  @Override
  public String apply(SplitRow row) {
    String said = folded(row.cell("collaboration"));
    if (!said.isEmpty()) {
      return byName.getOrDefault(said, "");
    }
    String bySheet = bySheet(folded(row.sheet()));
    if (!bySheet.isEmpty()) {
      return bySheet;
    }
    String measure = folded(row.cell("measure"));
    int dot = measure.indexOf('.');
    return byMeasure.getOrDefault(dot < 0 ? measure : measure.substring(0, dot), "");
  }

  /** "CMPG", and "CMPG figures" too; nobody's where it names two. */
  private String bySheet(String sheet) {
    String whole = byName.get(sheet);
    if (whole != null) {
      return whole;
    }
    List<String> named =
        Arrays.stream(sheet.split("[^\\p{L}\\p{N}]+", -1))
            .map(word -> byName.getOrDefault(word, ""))
            .filter(slug -> !slug.isEmpty())
            .distinct()
            .toList();
    return named.size() == 1 ? named.getFirst() : "";
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
