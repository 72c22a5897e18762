package oversight.portal.web.overview;

import java.util.List;
import java.util.Optional;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.Together;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.Unit;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/**
 * Each force's share of the cost beside its share of the use.
 *
 * @param caption of what and when
 * @param rows a force each; empty where either is not known
 */
public record CostOfUse(String caption, List<Row> rows) {
  /** Not known. */
  static final CostOfUse NONE = new CostOfUse("", List.of());

  /** Copies the rows. */
  public CostOfUse {
    rows = List.copyOf(rows);
  }

  /**
   * A force.
   *
   * @param force its name
   * @param cost its share of the cost
   * @param use its share of the use
   */
  public record Row(String force, String cost, String use) {}

  /** The latest year for which both are known; a service that does not say has none. */
  static CostOfUse of(CollaborationClient client) {
    return Together.orElse(
        () -> of(client.analysis().getValueForMoney(GetValueForMoneyRequest.getDefaultInstance())),
        refused -> NONE);
  }

  private static CostOfUse of(ValueForMoney money) {
    Optional<ValueForMoneyLine> known =
        money.getLinesList().stream()
            .filter(line ->
                line.getSharesList().stream()
                    .anyMatch(share -> share.hasCostShare() && share.hasUseShare()))
            .findFirst();
    return known
        .map(line ->
            new CostOfUse(
                "%s, %s%s"
                    .formatted(
                        line.getTitle(),
                        line.getYearLabel(),
                        line.getIllustrative() ? " (illustrative)" : ""),
                line.getSharesList().stream().map(CostOfUse::row).toList()))
        .orElse(NONE);
  }

  private static Row row(ValueForMoneyShare share) {
    return new Row(
        share.getTitle(),
        share.hasCostShare() ? Numbers.shown(share.getCostShare(), Unit.UNIT_PERCENT) : "[x]",
        share.hasUseShare() ? Numbers.shown(share.getUseShare(), Unit.UNIT_PERCENT) : "[x]");
  }
}
