package oversight.sheets.read;

import java.math.BigDecimal;

/** What the cell of a value holds. */
public sealed interface CellNumber {
  /**
   * An exact number, zero or more.
   *
   * @param value without zeros after the point
   * @param readAs how it was read, where it was not written plainly: "1234" for "1,234"; empty else
   */
  record Exact(BigDecimal value, String readAs) implements CellNumber {}

  /**
   * A symbol in place of a number.
   *
   * @param symbol [x], [z] or [c]
   */
  record Mark(String symbol) implements CellNumber {}

  /**
   * Neither, or not with certainty.
   *
   * @param code stable, for programs
   * @param message what was found, for people
   * @param remedy what to do, for people
   */
  record Refused(String code, String message, String remedy) implements CellNumber {}
}
