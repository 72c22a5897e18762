package oversight.sheets.read;

/**
 * What a number may be.
 *
 * @param money whether it is an amount of pounds
 * @param decimals how many it may have after the point
 * @param inWords to follow "Send": "a whole number"
 */
public record NumberShape(boolean money, int decimals, String inWords) {}
