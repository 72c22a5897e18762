package oversight.rocu.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of a whole in per cent with two decimals that add to exactly 100: each is rounded down,
 * and what is left goes to the largest remainders, of equal ones to the first (Hamilton's method).
 */
final class ExactShares {
  private static final BigInteger HUNDREDTHS = BigInteger.valueOf(10_000);

  private ExactShares() {}

  /** The shares of amounts of at most two decimals, one of them above 0, in their order. */
  static List<BigDecimal> of(List<BigDecimal> amounts) {
    List<BigInteger> pence =
        amounts.stream().map(amount -> amount.movePointRight(2).toBigIntegerExact()).toList();
    BigInteger whole = pence.stream().reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> down = new ArrayList<>();
    List<BigInteger> left = new ArrayList<>();
    for (BigInteger each : pence) {
      BigInteger[] parts = each.multiply(HUNDREDTHS).divideAndRemainder(whole);
      down.add(parts[0]);
      left.add(parts[1]);
    }
    int missing =
        HUNDREDTHS.subtract(down.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValueExact();
    IntStream.range(0, left.size())
        .boxed()
        .sorted(Comparator.comparing(left::get, Comparator.reverseOrder()))
        .limit(missing)
        .forEach(at -> down.set(at, down.get(at).add(BigInteger.ONE)));
    return down.stream().map(hundredths -> new BigDecimal(hundredths, 2)).toList();
  }
}
