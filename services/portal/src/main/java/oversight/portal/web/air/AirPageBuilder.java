package oversight.portal.web.air;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import oversight.analysis.period.FinancialQuarter;
import oversight.npas.v1.AvailabilityLine;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetTotal;
import oversight.npas.v1.ForceCharge;
import oversight.npas.v1.ForceCharges;
import oversight.npas.v1.LostMinutes;
import oversight.npas.v1.ResponseTime;
import oversight.npas.v1.TimeSpread;
import oversight.portal.web.air.AirPage.BaseRow;
import oversight.portal.web.air.AirPage.BudgetRow;
import oversight.portal.web.air.AirPage.LostRow;
import oversight.portal.web.air.AirPage.ShareRow;
import oversight.portal.web.air.AirPage.TimeRow;
import oversight.portal.web.chart.ChartView;
import oversight.portal.web.page.Choice;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Numbers;
import oversight.region.Collaboration;
import oversight.returns.v1.Unit;

/** Makes the air service's page of what the service said. */
final class AirPageBuilder {
  private static final String NONE = "–";
  private static final int LOST_SHOWN = 12;

  private AirPageBuilder() {}

  static AirPage empty(Collaboration collaboration) {
    return new AirPage(
        collaboration.name(),
        crumbs(collaboration),
        "",
        List.of(),
        "",
        List.of(),
        ChartView.NONE,
        "",
        "",
        "",
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  static AirPage of(
      Collaboration collaboration, FinancialQuarter quarter, AirPages.Answers answers) {
    List<BaseRow> bases =
        answers.availability().getLinesList().stream().map(AirPageBuilder::base).toList();
    return new AirPage(
        collaboration.name(),
        crumbs(collaboration),
        bases.isEmpty() ? "OFFICIAL" : "OFFICIAL-SENSITIVE",
        answers.quarters().reversed().stream()
            .map(line ->
                new Choice(
                    line.getPeriod(), line.getPeriodLabel(), line.getPeriod().equals(quarter.id())))
            .toList(),
        quarter.label(),
        answers.times().stream().map(AirPageBuilder::time).toList(),
        TimesChart.of(answers.quarters()),
        quarter.year().label(),
        answers.year().getChargingYear(),
        answers.year().getDenominator(),
        shares(answers),
        Stream.concat(
                answers.year().getNotesList().stream(), answers.charges().getNotesList().stream())
            .distinct()
            .toList(),
        title(answers.budget()),
        budget(answers.budget()),
        bases,
        answers.availability().getLostList().stream()
            .limit(LOST_SHOWN)
            .map(AirPageBuilder::lost)
            .toList(),
        answers.year().getIllustrative()
            || answers.charges().getIllustrative()
            || answers.budget().getIllustrative());
  }

  private static List<Link> crumbs(Collaboration collaboration) {
    return List.of(
        new Link("Collaborations", "/collaborations"),
        new Link(collaboration.name(), "/collaborations/" + collaboration.slug()));
  }

  private static TimeRow time(ResponseTime line) {
    TimeSpread lift = line.getToLift();
    TimeSpread scene = line.getToScene();
    return new TimeRow(
        line.getTitle(),
        line.getPriority().isEmpty() ? "All" : line.getPriority(),
        Numbers.count(lift.getCount()),
        orNone(lift.getMedianDisplay()),
        orNone(lift.getNinetiethDisplay()),
        Numbers.count(scene.getCount()),
        orNone(scene.getMeanDisplay()),
        orNone(scene.getMedianDisplay()),
        orNone(scene.getNinetiethDisplay()));
  }

  private static List<ShareRow> shares(AirPages.Answers answers) {
    List<ShareRow> rows = new ArrayList<>();
    for (ForceCharge force : answers.year().getForcesList()) {
      ForceCharges charges =
          answers.charges().getForcesList().stream()
              .filter(other -> other.getForce().equals(force.getForce()))
              .findFirst()
              .orElse(ForceCharges.getDefaultInstance());
      rows.add(
          new ShareRow(
              force.getTitle(),
              shown(force.getCalls(), Unit.UNIT_COUNT),
              shown(force.getShareOfCalls(), Unit.UNIT_PERCENT),
              shown(force.getCharge(), Unit.UNIT_POUNDS),
              shown(force.getShareOfCharge(), Unit.UNIT_PERCENT),
              shown(force.getGap(), Unit.UNIT_POINTS),
              shown(charges.getDue(), Unit.UNIT_POUNDS),
              shown(charges.getBooked(), Unit.UNIT_POUNDS)));
    }
    return rows;
  }

  private static String title(Budget budget) {
    return budget.getQuarterLabel().isEmpty()
        ? ""
        : "As at %s, signed off by %s".formatted(budget.getQuarterLabel(), budget.getSignedOffBy());
  }

  private static List<BudgetRow> budget(Budget budget) {
    List<BudgetRow> rows = new ArrayList<>();
    budget
        .getLinesList()
        .forEach(line ->
            rows.add(
                row(
                    line.getTitle() + (line.getSide().equals("income") ? " (income)" : ""),
                    line.getAmounts())));
    if (!rows.isEmpty()) {
      rows.add(row("Net cost", budget.getNet()));
      rows.add(row("Of which the forces share", budget.getShared()));
    }
    return rows;
  }

  private static BudgetRow row(String title, BudgetTotal total) {
    return new BudgetRow(
        title,
        shown(total.getBudget(), Unit.UNIT_POUNDS),
        shown(total.getForecast(), Unit.UNIT_POUNDS),
        shown(total.getVariance(), Unit.UNIT_POUNDS),
        shown(total.getActual(), Unit.UNIT_POUNDS));
  }

  private static BaseRow base(AvailabilityLine line) {
    return new BaseRow(
        line.getBase().isEmpty() ? "All bases" : line.getBase(),
        Numbers.count(line.getShifts()),
        Numbers.shown(BigDecimal.valueOf(line.getScheduled()), Unit.UNIT_MINUTES),
        Numbers.shown(BigDecimal.valueOf(line.getAvailable()), Unit.UNIT_MINUTES),
        line.getPercentDisplay());
  }

  private static LostRow lost(LostMinutes lost) {
    return new LostRow(
        lost.getBase(),
        lost.getCause(),
        Numbers.shown(BigDecimal.valueOf(lost.getMinutes()), Unit.UNIT_MINUTES),
        shown(lost.getPercentOfScheduled(), Unit.UNIT_PERCENT));
  }

  private static String shown(Decimal value, Unit unit) {
    return orNone(Numbers.shown(value, unit));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : text;
  }
}
