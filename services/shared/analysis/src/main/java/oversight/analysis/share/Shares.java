package oversight.analysis.share;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who bears how much of a whole: the parts, of which each one's share is part / whole.
 *
 * <p>Kept as parts, so that shares of a third lose nothing to rounding.
 */
public final class Shares {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PENNY = new BigDecimal("0.01");

  private final Map<String, BigDecimal> parts;
  private final BigDecimal whole;

  private Shares(Map<String, BigDecimal> parts, BigDecimal whole) {
    this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    this.whole = whole;
  }

  /**
   * Shares agreed in per cent.
   *
   * @throws InvalidSharesException where one is negative or they do not sum to exactly 100
   */
  public static Shares agreed(Map<String, BigDecimal> perCent) {
    refuseNegative(perCent);
    BigDecimal sum = sum(perCent);
    if (sum.compareTo(HUNDRED) != 0) {
      throw new InvalidSharesException(
          "Shares must sum to exactly 100%%; these sum to %s%%.".formatted(sum.toPlainString()));
    }
    return new Shares(perCent, HUNDRED);
  }

  /**
   * Shares in proportion to amounts: calls, flying hours, headcount, net revenue expenditure.
   *
   * @throws InvalidSharesException where one is negative or all are zero
   */
  public static Shares inProportion(Map<String, BigDecimal> amounts) {
    refuseNegative(amounts);
    BigDecimal sum = sum(amounts);
    if (sum.signum() == 0) {
      throw new InvalidSharesException("Shares of nothing cannot be formed: all amounts are zero.");
    }
    return new Shares(amounts, sum);
  }

  private static void refuseNegative(Map<String, BigDecimal> parts) {
    parts.forEach((name, part) -> {
      if (part.signum() < 0) {
        throw new InvalidSharesException(
            "A share cannot be negative: %s has %s.".formatted(name, part.toPlainString()));
      }
    });
  }

  private static BigDecimal sum(Map<String, BigDecimal> parts) {
    return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Those who share, in the order given. */
  public List<String> names() {
    return List.copyOf(parts.keySet());
  }

  /** One's share in per cent: part / whole x 100, in DECIMAL128; zero for one who has no part. */
  public BigDecimal perCent(String name) {
    return parts
        .getOrDefault(name, BigDecimal.ZERO)
        .multiply(HUNDRED)
        .divide(whole, MathContext.DECIMAL128);
  }

  /**
   * An amount of pounds divided to the penny so that the parts sum to it exactly: each gets its
   * share rounded down, and the pennies left go to the largest remainders, the earlier name first
   * (the method of Hamilton).
   *
   * @throws IllegalArgumentException where the amount is negative or has fractions of a penny
   */
  public Map<String, BigDecimal> divide(BigDecimal pounds) {
    if (pounds.signum() < 0 || pounds.stripTrailingZeros().scale() > 2) {
      throw new IllegalArgumentException(
          "Only pounds and whole pence can be divided, not " + pounds.toPlainString() + ".");
    }
    Map<String, BigDecimal> divided = new LinkedHashMap<>();
    Map<String, BigDecimal> remainders = new LinkedHashMap<>();
    parts.forEach((name, part) -> {
      BigDecimal exact = pounds.multiply(part);
      BigDecimal floor = exact.divide(whole, 2, RoundingMode.DOWN);
      divided.put(name, floor);
      remainders.put(name, exact.subtract(floor.multiply(whole)));
    });
    BigDecimal left = pounds.subtract(sum(divided));
    List<String> order =
        remainders.keySet().stream()
            .sorted(Comparator.comparing((String name) -> lookUp(remainders, name)).reversed())
            .toList();
    for (String name : order) {
      if (left.signum() <= 0) {
        break;
      }
      divided.merge(name, PENNY, BigDecimal::add);
      left = left.subtract(PENNY);
    }
    return Collections.unmodifiableMap(divided);
  }

  private static BigDecimal lookUp(Map<String, BigDecimal> amounts, String name) {
    return amounts.getOrDefault(name, BigDecimal.ZERO);
  }
}
