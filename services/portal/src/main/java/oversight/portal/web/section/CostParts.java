package oversight.portal.web.section;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.MoneyTraces;
import oversight.region.Collaboration;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/** Shares of cost beside shares of use, as tables. */
final class CostParts {
  private CostParts() {}

  static SectionPart of(Collaboration collaboration, ValueForMoney money) {
    List<SectionTable> tables = new ArrayList<>();
    List<String> notes = new ArrayList<>(money.getNotesList());
    String year = year(money);
    for (ValueForMoneyLine line : money.getLinesList()) {
      if (line.getYear().equals(year)) {
        tables.add(table(collaboration, line, tables.size()));
        line.getNotesList().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
      }
    }
    return new SectionPart(
        "Who pays, and who uses it",
        money.getAgreedPercentagesCount() == 0
            ? ""
            : "The cost is shared "
                + String.join(
                    "/", money.getAgreedPercentagesList().stream().map(Decimal::getValue).toList())
                + " by agreement.",
        tables,
        notes,
        List.of(
            new Link(
                "What if a force left or joined?",
                "/collaborations/" + collaboration.slug() + "/what-if")));
  }

  /** The latest year in which a cost is known whole; the latest of all where there is none. */
  private static String year(ValueForMoney money) {
    return money.getLinesList().stream()
        .filter(ValueForMoneyLine::hasTotalCost)
        .findFirst()
        .or(() -> money.getLinesList().stream().findFirst())
        .map(ValueForMoneyLine::getYear)
        .orElse("");
  }

  private static SectionTable table(
      Collaboration collaboration, ValueForMoneyLine line, int place) {
    MoneyTraces traces = new MoneyTraces(collaboration.slug(), line, "");
    List<List<SectionCell>> rows = new ArrayList<>();
    for (ValueForMoneyShare share : line.getSharesList()) {
      String cost = share.hasCost() ? traces.cost(share.getForce()) : "";
      String use = share.hasUse() ? traces.use(share.getForce()) : "";
      rows.add(
          List.of(
              SectionCell.text(share.getTitle()),
              SectionCell.number(shown(share.hasCost(), share.getCost(), Unit.POUNDS), cost),
              SectionCell.number(
                  shown(share.hasCostShare(), share.getCostShare(), Unit.PER_CENT), cost),
              SectionCell.number(shown(share.hasUse(), share.getUse(), Unit.COUNT), use),
              SectionCell.number(
                  shown(share.hasUseShare(), share.getUseShare(), Unit.PER_CENT), use),
              SectionCell.number(share.hasGap() ? share.getGapDisplay() : "[x]")));
    }
    return SectionTable.of(
        "money-caption-" + place,
        line.getTitle() + ", " + line.getYearLabel(),
        List.of("Force", "#Paid", "#Share of cost", "#Use", "#Share of use", "#Gap"),
        rows);
  }

  private static String shown(boolean known, Decimal value, Unit unit) {
    return known ? Display.of(new BigDecimal(value.getValue()), unit) : "[x]";
  }
}
