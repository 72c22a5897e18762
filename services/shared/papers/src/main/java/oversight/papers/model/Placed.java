package oversight.papers.model;

/**
 * A block with its number.
 *
 * @param number the paragraph's, table's or figure's number; 0 for what has none
 * @param anchor the identifier of its place
 */
public record Placed(Block block, int number, String anchor) {}
