package oversight.collaboration.money;

import com.google.type.Decimal;
import java.math.BigDecimal;
import oversight.service.error.InvalidFieldException;

/** Reads the numbers of requests. */
final class Decimals {
  private static final int LONGEST = 40;

  private Decimals() {}

  /**
   * A number that is not below zero.
   *
   * @throws InvalidFieldException where it is none
   */
  static BigDecimal read(String field, Decimal decimal) {
    String text = decimal.getValue();
    if (text.length() <= LONGEST && text.matches("[0-9]+(\\.[0-9]+)?")) {
      return new BigDecimal(text);
    }
    throw new InvalidFieldException(
        field, "'" + text + "' is no number from zero. Write digits, such as 33.3.");
  }

  /**
   * Pounds and whole pence.
   *
   * @throws InvalidFieldException where it is none
   */
  static BigDecimal pounds(String field, Decimal decimal) {
    BigDecimal value = read(field, decimal);
    if (value.stripTrailingZeros().scale() > 2) {
      throw new InvalidFieldException(field, "Give pounds and whole pence, such as 1234567.50.");
    }
    return value;
  }
}
