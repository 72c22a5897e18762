package oversight.portal.web.overview;

import com.google.type.Decimal;
import java.util.List;
import oversight.portal.web.report.CellView;
import oversight.portal.web.text.MoneyTraces;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Report;
import oversight.returns.v1.Unit;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/**
 * What it costs, and each force's share of the cost beside its share of the use.
 *
 * @param caption of what and when
 * @param year the year of the cost: "2015/16"
 * @param total pounds in the year; its text is empty where that is not known
 * @param each "£3,234.38 for each attended call"; empty where it is not known
 * @param rows a force each; empty where either is not known
 * @param note why the shares of use come to more than the whole; empty where they do not
 * @param illustrative whether any of it is made up
 */
public record CostOfUse(
    String caption,
    String year,
    CellView total,
    String each,
    List<Row> rows,
    String note,
    boolean illustrative) {
  private static final double WHOLE_AND_ROUNDING = 100.5;
  private static final CellView NOTHING = new CellView("", "", "");

  /** Not known. */
  static final CostOfUse NONE = new CostOfUse("", "", NOTHING, "", List.of(), "", false);

  /** Copies the rows. */
  public CostOfUse {
    rows = List.copyOf(rows);
  }

  /**
   * A force.
   *
   * @param code its ONS code
   * @param force its name
   * @param cost its share of the cost, with the way to where it comes from
   * @param use its share of the use, likewise
   */
  public record Row(String code, String force, CellView cost, CellView use) {
    /** Both, in the order of their columns. */
    public List<CellView> cells() {
      return List.of(cost, use);
    }
  }

  /** What came with a report at a glance: the latest year for which both are known. */
  static CostOfUse of(Report report, String collaboration) {
    return report.hasMoney()
        ? of(report.getMoney(), new MoneyTraces(collaboration, report.getMoney(), ""))
        : NONE;
  }

  private static CostOfUse of(ValueForMoneyLine line, MoneyTraces traces) {
    return new CostOfUse(
        "%s, %s".formatted(line.getTitle(), line.getYearLabel()),
        line.getYearLabel().replaceFirst(" \\(.*$", ""),
        line.hasTotalCost() ? total(line, traces) : NOTHING,
        line.getCostPerOutputDisplay(),
        line.getSharesList().stream().map(share -> row(share, traces)).toList(),
        shared(line)
            ? "What several forces share counts for each of them, so the use comes to more than"
                + " 100%."
            : "",
        line.getIllustrative());
  }

  private static boolean shared(ValueForMoneyLine line) {
    double use =
        line.getSharesList().stream()
            .filter(ValueForMoneyShare::hasUseShare)
            .mapToDouble(share -> Double.parseDouble(share.getUseShare().getValue()))
            .sum();
    return use > WHOLE_AND_ROUNDING;
  }

  private static CellView total(ValueForMoneyLine line, MoneyTraces traces) {
    String text = Numbers.shown(line.getTotalCost(), Unit.UNIT_POUNDS);
    return new CellView(text, traces.cost(""), text + ", the whole cost: where it comes from");
  }

  private static Row row(ValueForMoneyShare share, MoneyTraces traces) {
    return new Row(
        share.getForce(),
        share.getTitle(),
        cell(
            share.hasCostShare(),
            share.getCostShare(),
            traces.cost(share.getForce()),
            share.getTitle() + "'s share of the cost"),
        cell(
            share.hasUseShare(),
            share.getUseShare(),
            traces.use(share.getForce()),
            share.getTitle() + "'s share of the use"));
  }

  private static CellView cell(boolean known, Decimal value, String href, String what) {
    if (!known) {
      return new CellView("[x]", "", "");
    }
    String text = Numbers.shown(value, Unit.UNIT_PERCENT);
    return new CellView(text, href, "%s, %s: where it comes from".formatted(text, what));
  }
}
