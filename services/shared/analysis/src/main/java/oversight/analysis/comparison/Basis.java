package oversight.analysis.comparison;

/** What a figure is compared with. */
public enum Basis {
  /** The like period just before. */
  PREVIOUS_PERIOD,
  /** The like period a year earlier. */
  SAME_PERIOD_LAST_YEAR,
  /** The financial year so far against the same months of the year before. */
  YEAR_TO_DATE,
  /** The last twelve months against the twelve before. */
  ROLLING_TWELVE_MONTHS,
  /** A target for the same period. */
  TARGET,
  /** The region's figure for the same period. */
  REGION,
  /** The national figure for the same period. */
  NATIONAL
}
