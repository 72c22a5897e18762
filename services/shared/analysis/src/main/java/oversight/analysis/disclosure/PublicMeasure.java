package oversight.analysis.disclosure;

/**
 * A measure as the public may see it.
 *
 * @param code what names it
 * @param people whether it counts people, so that 1 to 4 are withheld
 * @param stock whether it stands at the end of a period: then a longer period's figure is that of
 *     its last part, otherwise it is their sum
 * @param publicity how much of it may be public
 */
public record PublicMeasure(String code, boolean people, boolean stock, Publicity publicity) {

  /** How much of a measure may be public. */
  public enum Publicity {
    /** Every figure. */
    IN_FULL,
    /** OFFICIAL-SENSITIVE by recorded decision: the region's totals, never a force's figure. */
    REGION_ONLY,
    /** Neither confirmed nor denied: no figure, heading, gap or count of what is withheld. */
    NEVER
  }

  /** A count that is public in full. */
  public static PublicMeasure count(String code, boolean people) {
    return new PublicMeasure(code, people, false, Publicity.IN_FULL);
  }
}
