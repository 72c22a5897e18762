package oversight.governance.pack;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import oversight.governance.report.PublishedReport;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.service.error.InvalidFieldException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order in which the reports stand within their part of a pack.
 *
 * @param slugs of the collaborations that come first; the others follow in the region's order
 */
public record SectionOrder(List<String> slugs) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FIELD = "section_order[%d]";

  /** Copies the list. */
  public SectionOrder {
    slugs = List.copyOf(slugs);
  }

  /**
   * Reads it from a request.
   *
   * @throws InvalidFieldException where one names no collaboration, names one twice, or one that
   *     takes a clearance, for those who are not cleared read the order
   */
  static SectionOrder of(Region region, List<String> given) {
    Set<String> seen = new HashSet<>();
    for (int index = 0; index < given.size(); index++) {
      String slug = given.get(index);
      Collaboration collaboration =
          region.collaboration(slug).orElseThrow(unknown(FIELD.formatted(index), slug));
      if (!collaboration.clearance().isEmpty()) {
        throw new InvalidFieldException(
            FIELD.formatted(index),
            "The report of the %s always stands in Part 2, after the others there. Leave it out."
                .formatted(collaboration.name()));
      }
      if (!seen.add(slug)) {
        throw new InvalidFieldException(
            FIELD.formatted(index), "'%s' comes twice.".formatted(slug));
      }
    }
    return new SectionOrder(given);
  }

  private static java.util.function.Supplier<InvalidFieldException> unknown(
      String field, String slug) {
    return () ->
        new InvalidFieldException(field, "The region has no collaboration '%s'.".formatted(slug));
  }

  /** These reports, which come in the region's order, in this one. */
  List<PublishedReport> order(List<PublishedReport> reports) {
    return reports.stream()
        .sorted(Comparator.comparingInt(report -> place(report.collaboration())))
        .toList();
  }

  private int place(String slug) {
    int place = slugs.indexOf(slug);
    return place < 0 ? slugs.size() : place;
  }

  /** As it is kept. */
  String written() {
    return JSON.writeValueAsString(slugs);
  }

  static SectionOrder read(String json) {
    return new SectionOrder(List.of(JSON.readValue(json, String[].class)));
  }
}
