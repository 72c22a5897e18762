package oversight.analysis.spc;

/** Which way a measure should move. */
public enum Polarity {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER,
  /** Neither: results say high or low, never good or bad. */
  NEUTRAL
}
