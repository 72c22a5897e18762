package oversight.collaboration.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Month;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Evidence;
import oversight.collaboration.analysis.EvidenceReader;
import oversight.collaboration.analysis.LastQuarter;
import oversight.collaboration.analysis.OverviewWriter;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.MoneyLine;
import oversight.collaboration.money.MoneyLines;
import oversight.identity.Caller;
import oversight.returns.v1.Direction;
import oversight.returns.v1.Overview;
import oversight.returns.v1.OverviewMeasure;
import oversight.returns.v1.ValueForMoneyLine;

/**
 * Reads everything that a commissioner's office wants to see first, with one look at the ledger.
 */
@Component
public class OverviewReader {
  /** Three years on the charts, and a fourth by which a season is told. */
  private static final int MONTHS_READ = 48;

  private static final int YEARS_LOOKED_BACK = 3;

  private final OwnCollaboration own;
  private final EvidenceReader reader;
  private final OverviewWriter writer;
  private final MoneyLines money;
  private final LastQuarter lastQuarter;

  OverviewReader(
      OwnCollaboration own,
      EvidenceReader reader,
      OverviewWriter writer,
      MoneyLines money,
      LastQuarter lastQuarter) {
    this.own = own;
    this.reader = reader;
    this.writer = writer;
    this.money = money;
    this.lastQuarter = lastQuarter;
  }

  /** The quarter, or the last with signed-off figures; inside a transaction of the caller's. */
  public Overview read(Caller caller, Optional<FinancialQuarter> asked, @Nullable Instant asOf) {
    Overview.Builder answer =
        Overview.newBuilder().setCollaboration(own.slug()).setTitle(own.collaboration().name());
    Catalogue catalogue = own.catalogueFor(caller);
    if (catalogue.measures().isEmpty()) {
      return answer.build();
    }
    Optional<FinancialQuarter> found = asked.or(() -> lastQuarter.find(asOf));
    if (found.isEmpty()) {
      return answer.build();
    }
    FinancialQuarter quarter = found.get();
    Evidence evidence = evidence(catalogue, quarter, asOf);
    answer.setQuarter(quarter.id()).setQuarterLabel(quarter.label());
    catalogue.measures().stream()
        .map(measure -> writer.write(measure, quarter, evidence))
        .forEach(measure -> add(answer, measure));
    catalogue.insight().lines().stream()
        .flatMap(line -> lastKnown(line, quarter, evidence).stream())
        .forEach(answer::addValueForMoney);
    return answer.build();
  }

  private Evidence evidence(Catalogue catalogue, FinancialQuarter quarter, @Nullable Instant asOf) {
    List<String> parts = new ArrayList<>();
    catalogue
        .insight()
        .lines()
        .forEach(line ->
            Stream.of(line.cost(), line.use(), line.output())
                .filter(code -> !code.isEmpty())
                .forEach(parts::add));
    return reader.read(
        OverviewWriter.subjects(catalogue.measures()),
        parts,
        new Month(quarter.lastMonth().minusMonths(MONTHS_READ - 1L)).start(),
        quarter.end(),
        asOf);
  }

  private static void add(Overview.Builder answer, OverviewMeasure measure) {
    answer.addMeasures(measure);
    Direction direction = measure.getRegion().getDirection();
    if (direction == Direction.DIRECTION_IMPROVED) {
      answer.addImproved(measure.getMeasure());
    } else if (direction == Direction.DIRECTION_WORSENED) {
      answer.addWorsened(measure.getMeasure());
    }
    if (measure.getToExplain()) {
      answer.addToExplain(measure.getMeasure());
    }
    if (measure.getIllustrative()) {
      answer.setIllustrative(true);
    }
  }

  /** The latest year of which both shares are known. */
  private Optional<ValueForMoneyLine> lastKnown(
      MoneyLine line, FinancialQuarter quarter, Evidence evidence) {
    FinancialYear year = quarter.year();
    for (int back = 0; back < YEARS_LOOKED_BACK; back++) {
      ValueForMoneyLine found = money.of(line, year, evidence.figures());
      if (found.hasTotalCost() && found.hasTotalUse()) {
        return Optional.of(found);
      }
      year = year.previous();
    }
    return Optional.empty();
  }
}
