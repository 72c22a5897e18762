package oversight.collaboration.rule;

import java.math.BigDecimal;

/**
 * A decimal as the rules reckon with it: exact, and equal to another of the same worth however many
 * zeros follow.
 *
 * @param value the number
 */
record ExactDecimal(BigDecimal value) implements Comparable<ExactDecimal> {
  ExactDecimal plus(ExactDecimal other) {
    return new ExactDecimal(value.add(other.value));
  }

  ExactDecimal minus(ExactDecimal other) {
    return new ExactDecimal(value.subtract(other.value));
  }

  ExactDecimal times(ExactDecimal other) {
    return new ExactDecimal(value.multiply(other.value));
  }

  @Override
  public int compareTo(ExactDecimal other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactDecimal same && value.compareTo(same.value) == 0;
  }

  @Override
  public int hashCode() {
    return value.stripTrailingZeros().hashCode();
  }

  /** In digits, without an exponent. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
