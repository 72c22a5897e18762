package oversight.sheets.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Dates as Excel stores them: days since the end of 1899, in which it counts a 29 February 1900
 * that never was, or since the beginning of 1904. (ECMA-376 part 1, 18.17.4.1.)
 */
final class StoredDate {
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int NEVER_WAS = 60;
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private StoredDate() {}

  /** ISO 8601: a date, a date and time, or a time of day; empty where the number is no date. */
  static Optional<String> text(BigDecimal serial, boolean from1904) {
    if (serial.signum() < 0 || serial.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    long seconds = serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long days = seconds / 86_400;
    LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
    if (days == 0 && !from1904) {
      return Optional.of(time.toString());
    }
    if (days == NEVER_WAS && !from1904) {
      return Optional.empty();
    }
    LocalDate date =
        from1904
            ? OF_1904.plusDays(days)
            : BEFORE_1900.plusDays(days > NEVER_WAS ? days - 1 : days);
    return Optional.of(
        time.equals(LocalTime.MIDNIGHT)
            ? date.toString()
            : LocalDateTime.of(date, time).toString());
  }
}
