package oversight.analysis.comparison;

/** What a figure counts in, which decides how it is shown and how two are told apart. */
public enum Unit {
  /** Whole things: shown with thousands commas. */
  COUNT,
  /** Things that come in fractions, such as full-time equivalents: one decimal. */
  NUMBER,
  /** Pounds sterling: pence only where there are any. */
  POUNDS,
  /** Per cent: one decimal; differences are percentage points. */
  PER_CENT,
  /** Percentage points: one decimal. */
  POINTS,
  /** A rate for so many people or officers: one decimal. */
  RATE,
  /** Minutes, shown as h:mm. */
  MINUTES,
  /** Seconds, shown as m:ss. */
  SECONDS;

  /** The unit of the difference of two such figures. */
  public Unit ofDifference() {
    return this == PER_CENT ? POINTS : this;
  }
}
