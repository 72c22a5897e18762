package oversight.analysis.spc;

/**
 * Compares the numbers of a series with mean and limits, without division: with n numbers of sum S
 * and k moving ranges of sum M, |y - S/n| against 2.66 M/k is |n y - S| 100 k against 266 M n, and
 * against two thirds of it |n y - S| 300 k against 532 M n.
 */
interface Yardstick {

  /** -1 below the mean, 0 on it, 1 above. */
  int side(int index);

  /** -1 nearer to the mean than the limit on its side, 0 on the limit, 1 beyond. */
  int limit(int index);

  /** -1 nearer to the mean than the two-thirds line on its side, 0 on the line, 1 beyond. */
  int twoThirds(int index);

  /** -1 below the number before, 0 equal to it, 1 above. */
  int step(int index);
}
