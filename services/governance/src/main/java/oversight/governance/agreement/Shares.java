package oversight.governance.agreement;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Agreement.Share;
import oversight.service.error.InvalidFieldException;

/** Shares of an agreement's cost, in exact per cent. */
final class Shares {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Shares() {}

  /** Shares make the whole, where there are any. */
  static void check(List<Share> shares) {
    BigDecimal total = sum(shares);
    if (!shares.isEmpty() && total.compareTo(WHOLE) != 0) {
      throw new InvalidFieldException(
          "shares",
          "The shares make %s%%, and must make 100%%."
              .formatted(total.stripTrailingZeros().toPlainString()));
    }
  }

  static Decimal total(List<Share> shares) {
    return Decimal.newBuilder().setValue(plain(sum(shares))).build();
  }

  /** "Fixed: West Midlands 61.5%, Staffordshire 38.5%". */
  static String inShort(Agreement agreement) {
    String formula =
        switch (agreement.getFormula()) {
          case FIXED -> "Fixed";
          case NET_REVENUE_EXPENDITURE -> "By net revenue expenditure";
          case HEADCOUNT -> "By headcount";
          case USAGE -> "By use";
          default -> "";
        };
    String shares =
        agreement.getSharesList().stream()
            .map(share -> share.getOf() + " " + plain(percent(share)) + "%")
            .collect(Collectors.joining(", "));
    return formula.isEmpty() || shares.isEmpty() ? formula + shares : formula + ": " + shares;
  }

  private static BigDecimal sum(List<Share> shares) {
    return shares.stream().map(Shares::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal percent(Share share) {
    String value = share.getPercent().getValue();
    return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
