package oversight.portal.web.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oversight.region.Region;

/** Names of forces and of resources. */
public final class Names {
  private static final Set<String> SMALL = Set.of("and", "by", "of", "on", "the", "under", "upon");

  private Names() {}

  /** The last part of a resource's name: {@code 2015-16-Q3} of its report. */
  public static String id(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** Where a resource stands on this site: its name as a path. */
  public static String path(String resource) {
    return resource.isEmpty() ? "" : "/" + resource;
  }

  /** A place by its slug, as people write it: "Newcastle under Lyme" of newcastle-under-lyme. */
  public static String place(String slug) {
    return Stream.of(slug.split("-"))
        .map(word ->
            word.isEmpty() || SMALL.contains(word)
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** The name of a supplier: a force by its code, or a collaboration's own staff by its slug. */
  public static String supplier(Region region, String codeOrSlug) {
    return region
        .force(codeOrSlug)
        .map(force -> force.name())
        .or(() -> region.collaboration(codeOrSlug).map(unit -> unit.shortName() + "’s own staff"))
        .orElse(codeOrSlug);
  }

  /** The name of whom a figure is about: a force by its code; empty for the whole. */
  public static String subject(Region region, String codeOrSlug) {
    return codeOrSlug.isEmpty() ? "The collaboration as a whole" : supplier(region, codeOrSlug);
  }
}
