package oversight.collaboration.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.CalendarYear;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.FigureIndex;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/**
 * Each force's share of a cost beside its share of a use: {@code 100 x part / total} over the
 * members; the gap is share of cost - share of use, in percentage points. A total of which a part
 * is missing is not formed. Of a use whose region is stated the shares come to more than 100,
 * because what several forces share is each one's, and no gap is formed.
 */
@Component
public class MoneyLines {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final OwnCollaboration own;

  MoneyLines(OwnCollaboration own) {
    this.own = own;
  }

  /** The span whose use stands beside the cost of a year. */
  public static Period useOf(MoneyLine line, FinancialYear year) {
    return switch (line.useYear()) {
      case SAME -> year;
      case CALENDAR_YEAR_BEFORE -> new CalendarYear(year.start().getYear() - 1);
    };
  }

  /** The forces that are members on any day of a span. */
  public List<Force> members(LocalDate first, LocalDate last) {
    return own.region().forces().stream()
        .filter(force -> own.collaboration().hasMember(force, first, last))
        .toList();
  }

  /** One line of one year. */
  public ValueForMoneyLine of(MoneyLine line, FinancialYear year, FigureIndex figures) {
    Spans spans = new Spans(own, figures);
    Period used = useOf(line, year);
    List<Force> members = members(year.start(), year.end());
    Map<Force, BigDecimal> costs = spans.whole(line.cost(), year, members);
    Map<Force, BigDecimal> uses = spans.whole(line.use(), used, members);
    Optional<BigDecimal> totalCost = spans.total(line.cost(), year, costs, members);
    Optional<BigDecimal> totalUse = spans.total(line.use(), used, uses, members);
    ValueForMoneyLine.Builder answer =
        ValueForMoneyLine.newBuilder()
            .setCode(line.code())
            .setTitle(line.title())
            .setYear(year.id())
            .setYearLabel(year.label())
            .setUseDates(used.dates())
            .setCostMeasure(line.cost())
            .setUseMeasure(line.use())
            .setOutput(line.outputName())
            .setIllustrative(
                spans.isIllustrative(line.cost(), year, members)
                    || spans.isIllustrative(line.use(), used, members));
    totalCost.ifPresent(total -> answer.setTotalCost(FigureMessages.decimal(total)));
    totalUse.ifPresent(total -> answer.setTotalUse(FigureMessages.decimal(total)));
    for (Force force : members) {
      answer.addShares(
          share(
              force,
              Optional.ofNullable(costs.get(force)),
              Optional.ofNullable(uses.get(force)),
              totalCost,
              totalUse,
              spans.isStated(line.use())));
    }
    output(line, year, spans, members, totalCost, answer);
    if (members.isEmpty()) {
      answer.addNotes("No force of the region was a member in " + year.label() + ".");
    }
    members.stream()
        .filter(force -> !uses.containsKey(force))
        .forEach(force -> answer.addNotes(missing(line.use(), force, used)));
    members.stream()
        .filter(force -> !costs.containsKey(force))
        .forEach(force -> answer.addNotes(missing(line.cost(), force, year)));
    if (spans.isStated(line.use())) {
      answer.addNotes(
          "Shares of use come to more than 100%: what several forces share counts for each of them,"
              + " and once in the total. No gap is formed.");
    }
    if (!line.note().isEmpty()) {
      answer.addNotes(line.note());
    }
    return answer.build();
  }

  private String missing(String part, Force force, Period span) {
    String title = own.catalogue().part(part).map(found -> found.part().title()).orElse(part);
    return "Not every figure of "
        + title
        + " counts for "
        + force.name()
        + " in "
        + span.label()
        + ".";
  }

  private static void output(
      MoneyLine line,
      FinancialYear year,
      Spans spans,
      List<Force> members,
      Optional<BigDecimal> totalCost,
      ValueForMoneyLine.Builder answer) {
    if (line.output().isEmpty()) {
      return;
    }
    Optional<BigDecimal> made =
        spans.total(line.output(), year, spans.whole(line.output(), year, members), members);
    if (totalCost.isPresent() && made.filter(number -> number.signum() > 0).isPresent()) {
      BigDecimal each = totalCost.get().divide(made.get(), MathContext.DECIMAL128);
      answer
          .setCostPerOutput(FigureMessages.decimal(each))
          .setCostPerOutputDisplay(
              Display.of(each, Unit.POUNDS) + " for each " + line.outputName());
    }
  }

  private static ValueForMoneyShare share(
      Force force,
      Optional<BigDecimal> cost,
      Optional<BigDecimal> use,
      Optional<BigDecimal> totalCost,
      Optional<BigDecimal> totalUse,
      boolean overlapping) {
    ValueForMoneyShare.Builder share =
        ValueForMoneyShare.newBuilder().setForce(force.code()).setTitle(force.name());
    cost.ifPresent(value -> share.setCost(FigureMessages.decimal(value)));
    use.ifPresent(value -> share.setUse(FigureMessages.decimal(value)));
    Optional<BigDecimal> ofCost = perCent(cost, totalCost);
    Optional<BigDecimal> ofUse = perCent(use, totalUse);
    ofCost.ifPresent(value -> share.setCostShare(FigureMessages.decimal(value)));
    ofUse.ifPresent(value -> share.setUseShare(FigureMessages.decimal(value)));
    if (ofCost.isPresent() && ofUse.isPresent() && !overlapping) {
      BigDecimal gap = ofCost.get().subtract(ofUse.get());
      share.setGap(FigureMessages.decimal(gap)).setGapDisplay(Display.of(gap, Unit.POINTS));
    }
    return share.build();
  }

  private static Optional<BigDecimal> perCent(
      Optional<BigDecimal> part, Optional<BigDecimal> total) {
    return part.isPresent() && total.filter(whole -> whole.signum() != 0).isPresent()
        ? Optional.of(part.get().multiply(HUNDRED).divide(total.get(), MathContext.DECIMAL128))
        : Optional.empty();
  }
}
