package oversight.papers.model;

/** The letters and Roman numerals of sub-points. */
public final class Numerals {
  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

  private Numerals() {}

  /** 1 is a, 26 is z, 27 is aa, as word processors count. */
  public static String letter(int number) {
    var letter = (char) ('a' + (number - 1) % 26);
    return String.valueOf(letter).repeat((number - 1) / 26 + 1);
  }

  /** 1 is i, 4 is iv, 9 is ix. */
  public static String roman(int number) {
    var numeral = new StringBuilder();
    int rest = number;
    for (int index = 0; index < VALUES.length; index++) {
      while (rest >= VALUES[index]) {
        numeral.append(SIGNS[index]);
        rest -= VALUES[index];
      }
    }
    return numeral.toString();
  }
}
