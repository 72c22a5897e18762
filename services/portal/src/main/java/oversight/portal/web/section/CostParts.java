package oversight.portal.web.section;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.portal.web.page.Link;
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
    String year = money.getLinesCount() == 0 ? "" : money.getLines(0).getYear();
    for (ValueForMoneyLine line : money.getLinesList()) {
      if (line.getYear().equals(year)) {
        tables.add(table(line, tables.size()));
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

  private static SectionTable table(ValueForMoneyLine line, int place) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (ValueForMoneyShare share : line.getSharesList()) {
      rows.add(
          List.of(
              SectionCell.text(share.getTitle()),
              SectionCell.number(shown(share.hasCost(), share.getCost(), Unit.POUNDS)),
              SectionCell.number(shown(share.hasCostShare(), share.getCostShare(), Unit.PER_CENT)),
              SectionCell.number(shown(share.hasUse(), share.getUse(), Unit.COUNT)),
              SectionCell.number(shown(share.hasUseShare(), share.getUseShare(), Unit.PER_CENT)),
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
