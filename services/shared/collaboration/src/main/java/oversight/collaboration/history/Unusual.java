package oversight.collaboration.history;

/**
 * Why a figure is unusual.
 *
 * @param code {@code VALUE_FAR_FROM_HISTORY} or {@code SUDDEN_ZERO}
 * @param words what its history is, as the end of a sentence about the figure
 */
public record Unusual(String code, String words) {}
