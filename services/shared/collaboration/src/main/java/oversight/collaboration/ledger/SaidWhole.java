package oversight.collaboration.ledger;

/**
 * The part of a question that leaves out what a later log says no more. Where two logs of one
 * return waited for sign-off together, the second was received upon what counted before the first,
 * and cannot know what the first says: see docs/adr/0017-a-return-at-an-instant.md.
 */
public final class SaidWhole {
  private SaidWhole() {}

  /**
   * The condition, beginning with {@code and}.
   *
   * @param entry the alias of what has measure, supplier, and of its origin {@code quarter_start},
   *     {@code sign_off_time} and {@code origin_number}; {@code :holding} are the numbers of the
   *     submissions that are read
   * @param asOf the instant, null for now
   */
  public static String leavesIn(String entry, String asOf) {
    return leavesIn(entry, ":holding", asOf);
  }

  /** The same of submissions that are not a parameter but an expression. */
  public static String leavesIn(String entry, String holding, String asOf) {
    return """
     and not exists (
      select from said_whole(%2$s, coalesce(%3$s::timestamptz, 'infinity')) said
      where said.quarter_start = %1$s.quarter_start and said.supplier = %1$s.supplier
        and said.measure = %1$s.measure
        and (said.sign_off_time, said.number) > (%1$s.sign_off_time, %1$s.origin_number))
    """
        .formatted(entry, holding, asOf);
  }
}
