package oversight.identity;

import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Office;
import oversight.region.Region;

/**
 * The organisation that a caller acts for.
 *
 * @param kind what it is
 * @param slug its name in addresses, which is its Keycloak alias: {@code west-mercia}
 * @param supplier under which it supplies figures: a force's ONS code or a collaboration's slug;
 *     empty for one that supplies none
 * @param name its name for people
 */
public record Organisation(OrganisationKind kind, String slug, String supplier, String name) {
  /** The platform itself. */
  public static final Organisation PLATFORM =
      new Organisation(OrganisationKind.PLATFORM, "", "", "Oversight");

  /** Whoever has not signed in. */
  public static final Organisation PUBLIC =
      new Organisation(OrganisationKind.PUBLIC, "", "", "The public");

  /**
   * The organisation of the region with this slug.
   *
   * @throws InvalidTokenException where the region has none
   */
  public static Organisation of(Region region, String slug) {
    return region
        .force(slug)
        .map(Organisation::of)
        .or(() -> region.collaboration(slug).map(Organisation::of))
        .or(() -> region.office(slug).map(Organisation::of))
        .or(() -> secretariat(region, slug))
        .orElseThrow(() -> new InvalidTokenException("The region has no such organisation."));
  }

  private static Organisation of(Force force) {
    return new Organisation(OrganisationKind.FORCE, force.slug(), force.code(), force.name());
  }

  private static Organisation of(Collaboration collaboration) {
    return new Organisation(
        OrganisationKind.COLLABORATION,
        collaboration.slug(),
        collaboration.slug(),
        collaboration.name());
  }

  private static Organisation of(Office office) {
    return new Organisation(OrganisationKind.OFFICE, office.slug(), "", office.name());
  }

  private static java.util.Optional<Organisation> secretariat(Region region, String slug) {
    return slug.equals(region.secretariat())
        ? java.util.Optional.of(
            new Organisation(OrganisationKind.SECRETARIAT, slug, "", region.secretariatName()))
        : java.util.Optional.empty();
  }
}
