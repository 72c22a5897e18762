package oversight.collaboration.rule;

/**
 * Which cell: every part may have a value in it.
 *
 * @param force ONS code, or empty
 * @param breakdown keys in order, or empty
 * @param period id
 */
public record CellName(String force, String breakdown, String period) {}
