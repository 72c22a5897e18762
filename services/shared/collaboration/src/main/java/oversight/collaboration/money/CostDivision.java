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
import oversight.analysis.share.Shares;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.FigureIndex;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.region.Force;
import oversight.returns.v1.FormulaOverride;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.service.error.InvalidFieldException;

/** Divides a year's cost among its members by the agreement's formula, or by another. */
@Component
public class CostDivision {
  private final OwnCollaboration own;
  private final MoneyReader reader;
  private final MoneyLines lines;

  CostDivision(OwnCollaboration own, MoneyReader reader, MoneyLines lines) {
    this.own = own;
    this.reader = reader;
    this.lines = lines;
  }

  /**
   * How a year's cost is shared.
   *
   * @param known cost and use as the ledger has them
   * @param members who share it, in the region's order
   * @param formula by what, in words; empty where that cannot be said
   * @param shares empty where the formula cannot be applied; then the assumptions say why
   * @param assumptions what it rests on, and what is missing
   */
  public record Division(
      ValueForMoneyLine known,
      List<Force> members,
      String formula,
      Optional<Shares> shares,
      List<String> assumptions) {
    /** Copies the lists. */
    public Division {
      members = List.copyOf(members);
      assumptions = List.copyOf(assumptions);
    }
  }

  /**
   * The division; inside a transaction of the caller's.
   *
   * @param override another formula than the agreement's
   * @throws InvalidFieldException where the other formula's shares do not add to 100 or leave a
   *     member out
   */
  public Division of(
      MoneyLine line,
      FinancialYear year,
      Optional<FormulaOverride> override,
      @Nullable Instant asOf) {
    FigureIndex figures = reader.figures(List.of(line), year, year, asOf);
    ValueForMoneyLine known = lines.of(line, year, figures);
    Map<Force, BigDecimal> uses =
        new Spans(own, figures)
            .whole(line.use(), MoneyLines.useOf(line, year), own.region().forces());
    List<String> assumptions = new ArrayList<>();
    Sharing sharing = new Sharing(own, year, uses, known, assumptions, "");
    List<Force> members = lines.members(year.start(), year.end());
    Optional<Formula> formula;
    Optional<Shares> shares;
    try {
      formula = override.isPresent() ? override.map(sharing::of) : sharing.onRecord();
      shares =
          members.isEmpty()
              ? Optional.empty()
              : formula.map(by -> by.among(members.stream().map(Force::code).toList()));
    } catch (InvalidSharesException notWhole) {
      if (override.isPresent()) {
        throw new InvalidFieldException("formula", String.valueOf(notWhole.getMessage()));
      }
      assumptions.add("The cost cannot be divided: " + notWhole.getMessage());
      return new Division(known, members, "", Optional.empty(), assumptions);
    }
    return new Division(
        known, members, formula.map(Formula::basis).orElse(""), shares, assumptions);
  }
}
