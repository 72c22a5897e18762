package oversight.collaboration.catalogue;

/**
 * A part with the measure it belongs to.
 *
 * @param measure the measure
 * @param part one of its parts
 */
public record CataloguePart(Measure measure, Part part) {}
