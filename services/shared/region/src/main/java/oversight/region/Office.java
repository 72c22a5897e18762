package oversight.region;

/**
 * The office of a Police and Crime Commissioner.
 *
 * @param slug its organisation's name: {@code pcc-west-mercia}
 * @param name its name for people
 * @param force the force whose commissioner it serves
 */
public record Office(String slug, String name, Force force) {}
