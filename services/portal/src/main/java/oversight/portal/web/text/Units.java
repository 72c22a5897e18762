package oversight.portal.web.text;

import oversight.returns.v1.Unit;

/** What a unit is called: in a chart's corner, and in a sentence. */
public final class Units {
  private Units() {}

  /** The sign or word beside a chart's axis. */
  public static String sign(Unit unit) {
    return switch (unit) {
      case UNIT_PERCENT -> "%";
      case UNIT_POUNDS -> "£";
      case UNIT_MINUTES -> "minutes";
      case UNIT_SECONDS -> "seconds";
      case UNIT_FTE -> "full-time equivalents";
      case UNIT_POINTS -> "percentage points";
      case UNIT_RATE -> "rate";
      case UNIT_STOCK -> "number at the end of the period";
      case UNIT_COUNT, UNIT_UNSPECIFIED, UNRECOGNIZED -> "number";
    };
  }

  /** The word that a reader needs in a table or definition. */
  public static String words(Unit unit) {
    return switch (unit) {
      case UNIT_PERCENT -> "Per cent";
      case UNIT_POUNDS -> "Pounds sterling";
      case UNIT_MINUTES -> "Hours and minutes (h:mm)";
      case UNIT_SECONDS -> "Minutes and seconds (m:ss)";
      case UNIT_FTE -> "Full-time equivalents";
      case UNIT_POINTS -> "Percentage points";
      case UNIT_RATE -> "Rate";
      case UNIT_STOCK -> "Number at the end of the period";
      case UNIT_COUNT, UNIT_UNSPECIFIED, UNRECOGNIZED -> "Count";
    };
  }

  /** What follows a length of time, " minutes" after "22:35"; empty for all else. */
  public static String after(Unit unit) {
    return switch (unit) {
      case UNIT_SECONDS -> " minutes";
      case UNIT_MINUTES -> " hours";
      default -> "";
    };
  }
}
