package oversight.collaboration.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.EvidenceReader;
import oversight.collaboration.analysis.FigureIndex;
import oversight.collaboration.analysis.LastQuarter;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.collaboration.ledger.FigureMessages;
import oversight.identity.Caller;
import oversight.region.CostSharing;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.service.error.InvalidFieldException;

/** Shares of cost beside shares of use, year by year. */
@Component
public class MoneyReader {
  private static final int YEARS = 5;
  private static final int MOST_YEARS = 30;

  private final OwnCollaboration own;
  private final EvidenceReader reader;
  private final MoneyLines lines;
  private final LastQuarter lastQuarter;

  MoneyReader(
      OwnCollaboration own, EvidenceReader reader, MoneyLines lines, LastQuarter lastQuarter) {
    this.own = own;
    this.reader = reader;
    this.lines = lines;
    this.lastQuarter = lastQuarter;
  }

  /** The years from the first to the last, newest first; inside a transaction of the caller's. */
  public ValueForMoney read(
      Caller caller,
      Optional<FinancialYear> from,
      Optional<FinancialYear> to,
      @Nullable Instant asOf) {
    List<MoneyLine> wanted = own.catalogueFor(caller).insight().lines();
    ValueForMoney.Builder answer = ValueForMoney.newBuilder();
    if (wanted.isEmpty()) {
      return answer.build();
    }
    agreement(answer);
    Optional<FinancialYear> last =
        to.or(() -> lastQuarter.find(asOf).map(quarter -> quarter.year()));
    if (last.isEmpty()) {
      return answer.build();
    }
    FinancialYear first = from.orElseGet(() -> new FinancialYear(startOf(last.get()) - YEARS + 1));
    if (first.compareTo(last.get()) > 0 || startOf(last.get()) - startOf(first) >= MOST_YEARS) {
      throw new InvalidFieldException(
          "from", "Ask for 1 to " + MOST_YEARS + " years, from the first to the last of them.");
    }
    FigureIndex figures = figures(wanted, first, last.get(), asOf);
    for (FinancialYear year = last.get(); year.compareTo(first) >= 0; year = year.previous()) {
      for (MoneyLine line : wanted) {
        answer.addLines(lines.of(line, year, figures));
      }
    }
    return answer.build();
  }

  /** One line of one year. */
  public ValueForMoneyLine read(MoneyLine line, FinancialYear year, @Nullable Instant asOf) {
    return lines.of(line, year, figures(List.of(line), year, year, asOf));
  }

  /** The figures of some lines and years, with one look at the ledger. */
  FigureIndex figures(
      List<MoneyLine> wanted, FinancialYear first, FinancialYear last, @Nullable Instant asOf) {
    List<String> parts =
        wanted.stream()
            .flatMap(line -> Stream.of(line.cost(), line.use(), line.output()))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    LocalDate start =
        wanted.stream()
            .map(line -> MoneyLines.useOf(line, first).start())
            .reduce(first.start(), (a, b) -> a.isBefore(b) ? a : b);
    return reader.read(List.of(), parts, start, last.end(), asOf).figures();
  }

  private void agreement(ValueForMoney.Builder answer) {
    CostSharing sharing = own.collaboration().costSharing();
    if (sharing == null) {
      answer.addNotes("No agreed sharing of the cost is on record.");
      return;
    }
    answer.setFormula(sharing.formula());
    sharing
        .percentages()
        .forEach(share -> answer.addAgreedPercentages(FigureMessages.decimal(share)));
    if (!sharing.note().isEmpty()) {
      answer.addNotes(sharing.note());
    }
  }

  private static int startOf(FinancialYear year) {
    return year.start().getYear();
  }
}
