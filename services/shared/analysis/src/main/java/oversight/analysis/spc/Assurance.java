package oversight.analysis.spc;

/** Whether the last process can be relied on to meet its target. */
public enum Assurance {
  CONSISTENTLY_PASSES,
  CONSISTENTLY_FAILS,
  HIT_AND_MISS,
  /** There is no target, no polarity or no limits to judge by. */
  NOT_JUDGED
}
