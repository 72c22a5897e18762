package oversight.region;

/**
 * How many working days after the end of a quarter things are due.
 *
 * @param figures a supplier's figures, submitted
 * @param signOff their sign-off by its approver
 */
public record Deadlines(int figures, int signOff) {
  /** Where a region says nothing else: 15 and 20 (domain guide, section 4). */
  public static final Deadlines USUAL = new Deadlines(15, 20);

  private static final int LONGEST = 250;

  /** Checks that sign-off is not due before there is anything to sign off. */
  public Deadlines {
    if (figures < 1 || signOff < figures || signOff > LONGEST) {
      throw new IllegalArgumentException(
          "figures are due at least 1 working day after a quarter's end, sign-off not before them"
              + " and within %d days: %d, %d".formatted(LONGEST, figures, signOff));
    }
  }
}
