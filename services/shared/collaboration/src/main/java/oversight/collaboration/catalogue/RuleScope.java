package oversight.collaboration.catalogue;

/** What a rule looks at, one at a time. */
public enum RuleScope {
  /** One row of the file: its measure, force, period and value. */
  ROW,
  /** The values of several measures for the same force, period and breakdown. */
  CELL,
  /** A whole and the sum of its parts by one key of a breakdown. */
  BREAKDOWN,
  /** A figure of the whole collaboration and the sum of the same figure over its forces. */
  REGION,
  /** A figure that the supplier owes for the quarter. */
  OWED
}
