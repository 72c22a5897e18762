package oversight.collaboration.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.share.Formula;
import oversight.analysis.share.InvalidSharesException;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.FigureIndex;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.collaboration.ledger.FigureMessages;
import oversight.identity.Caller;
import oversight.region.Force;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.WhatIfAnswer;
import oversight.returns.v1.WhatIfRequest;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;

/** Who would pay what if forces left or joined. */
@Component
public class Scenarios {
  private final OwnCollaboration own;
  private final MoneyReader reader;
  private final MoneyLines lines;

  Scenarios(OwnCollaboration own, MoneyReader reader, MoneyLines lines) {
    this.own = own;
    this.reader = reader;
    this.lines = lines;
  }

  /**
   * The answer; inside a transaction of the caller's.
   *
   * @throws NotFoundException where the caller may know of no such line
   * @throws InvalidFieldException where shares do not add to 100 or a change cannot be
   */
  public WhatIfAnswer ask(
      Caller caller, FinancialYear year, WhatIfRequest request, @Nullable Instant asOf) {
    MoneyLine line =
        own.catalogueFor(caller)
            .insight()
            .line(request.getLine())
            .orElseThrow(() -> new NotFoundException(own.name("valueForMoney", request.getLine())));
    FigureIndex figures = reader.figures(List.of(line), year, year, asOf);
    ValueForMoneyLine known = lines.of(line, year, figures);
    Map<Force, BigDecimal> uses =
        new Spans(own, figures)
            .whole(line.use(), MoneyLines.useOf(line, year), own.region().forces());
    List<String> assumptions = new ArrayList<>();
    Sharing sharing =
        new Sharing(own, year, uses, known, assumptions, "From the first change on, ");
    try {
      Optional<Formula> before = sharing.onRecord();
      Formula then =
          request.hasFormula()
              ? sharing.of(request.getFormula())
              : before.orElseThrow(() ->
                  new InvalidFieldException(
                      "formula",
                      "Nothing is on record of how this cost is shared. Give a formula."));
      List<Change> changes = Change.read(own, request.getChangesList());
      Segments segments =
          new Segments(lines.members(year.start(), year.start()), year, changes, before, then);
      WhatIfAnswer.Builder answer =
          WhatIfAnswer.newBuilder()
              .setYear(year.id())
              .setYearLabel(year.label())
              .setIllustrative(known.getIllustrative());
      Optional<BigDecimal> cost = cost(request, known);
      cost.ifPresent(pounds -> answer.setCost(FigureMessages.decimal(pounds)));
      assumptions.add(
          cost.isPresent()
              ? "The cost stays the same and falls evenly on every day of the year."
              : "The cost of the year is not known in full, so only shares are given.");
      segments.bills(cost).forEach((code, bill) -> answer.addBills(bill.message(own.force(code))));
      changes.forEach(change -> answer.addChanges(change.message()));
      return answer.addAllAssumptions(assumptions).build();
    } catch (InvalidSharesException notWhole) {
      throw new InvalidFieldException(
          request.hasFormula() ? "formula" : "changes", String.valueOf(notWhole.getMessage()));
    }
  }

  private static Optional<BigDecimal> cost(WhatIfRequest request, ValueForMoneyLine known) {
    if (request.hasCost()) {
      return Optional.of(Decimals.pounds("cost", request.getCost()));
    }
    return known.hasTotalCost()
        ? Optional.of(new BigDecimal(known.getTotalCost().getValue()))
        : Optional.empty();
  }
}
