package oversight.cmpg.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.cmpg.v1.CampaignCount;
import oversight.cmpg.v1.CampaignLine;
import oversight.collaboration.ledger.FigureMessages;

/**
 * How a campaign's count lies to the one of the year before: percentages in percentage points,
 * counts in per cent unless the base is below 20. Nothing is compared where either lacks a month.
 */
final class CampaignChange {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SMALLEST_BASE = BigDecimal.valueOf(20);
  private static final int DECIMALS = 10;

  private CampaignChange() {}

  /** Says the change on a line that has both counts. */
  static void say(CampaignLine.Builder line, boolean sameLength) {
    CampaignCount now = line.getNow();
    CampaignCount before = line.getBefore();
    if (!isWhole(now) || !isWhole(before)) {
      return;
    }
    if (now.hasNumerator()) {
      if (now.hasRate() && before.hasRate()) {
        BigDecimal points = number(now.getRate()).subtract(number(before.getRate()));
        line.setChange(FigureMessages.decimal(points));
        line.setChangeDisplay(worded(points, Display.of(points.abs(), Unit.POINTS)));
      }
    } else {
      counts(line, number(now.getCount()), number(before.getCount()));
    }
    BigDecimal base = number(before.getCount());
    if (!sameLength && base.compareTo(SMALLEST_BASE) >= 0) {
      BigDecimal daily = perCent(number(now.getPerDay()), number(before.getPerDay()));
      line.setDailyChange(FigureMessages.decimal(daily));
      line.setDailyChangeDisplay(worded(daily, Display.of(daily.abs(), Unit.PER_CENT)));
    }
  }

  private static void counts(CampaignLine.Builder line, BigDecimal now, BigDecimal base) {
    if (base.compareTo(SMALLEST_BASE) < 0) {
      line.setChangeDisplay(
          "%s against %s".formatted(Display.of(now, Unit.COUNT), Display.of(base, Unit.COUNT)));
      return;
    }
    BigDecimal change = perCent(now, base);
    line.setChange(FigureMessages.decimal(change));
    line.setChangeDisplay(worded(change, Display.of(change.abs(), Unit.PER_CENT)));
  }

  private static boolean isWhole(CampaignCount count) {
    return count.hasCount() && count.getMissingCount() == 0;
  }

  private static BigDecimal perCent(BigDecimal now, BigDecimal base) {
    return now.subtract(base).multiply(HUNDRED).divide(base, DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(com.google.type.Decimal decimal) {
    return new BigDecimal(decimal.getValue());
  }

  private static String worded(BigDecimal change, String size) {
    return switch (change.signum()) {
      case 1 -> "up " + size;
      case -1 -> "down " + size;
      default -> "the same";
    };
  }
}
