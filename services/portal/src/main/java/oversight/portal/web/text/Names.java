package oversight.portal.web.text;

import oversight.region.Region;

/** Names of forces and of resources. */
public final class Names {
  private Names() {}

  /** The last part of a resource's name: {@code 2015-16-Q3} of its report. */
  public static String id(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** Where a resource stands on this site: its name as a path. */
  public static String path(String resource) {
    return resource.isEmpty() ? "" : "/" + resource;
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
