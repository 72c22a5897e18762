package oversight.region;

/**
 * A territorial police force.
 *
 * @param slug its name in addresses: {@code west-mercia}
 * @param code its ONS police force area code: {@code E23000016}
 * @param name its name for people: "West Mercia"
 * @param shortName the short form in narrow tables: "WMA"
 */
public record Force(String slug, String code, String name, String shortName) {}
