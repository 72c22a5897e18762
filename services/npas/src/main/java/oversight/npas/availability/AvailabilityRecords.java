package oversight.npas.availability;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.report.ReportRecords;
import oversight.identity.Caller;
import oversight.npas.Span;
import oversight.npas.v1.AvailabilityLine;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.RecordRow;
import oversight.returns.v1.RecordTable;

/** Availability by base, in the quarter's report; it is OFFICIAL-SENSITIVE. */
@Component
@Order(3)
class AvailabilityRecords implements ReportRecords {
  private final AvailabilityReader reader;

  AvailabilityRecords(AvailabilityReader reader) {
    this.reader = reader;
  }

  @Override
  public List<RecordTable> tables(Caller caller, FinancialQuarter quarter) {
    List<AvailabilityLine> lines =
        reader
            .read(
                new AvailabilityReader.Question(
                    new Span(quarter.start(), quarter.end(), null),
                    "",
                    true,
                    false,
                    Frequency.FREQUENCY_UNSPECIFIED))
            .getLinesList()
            .stream()
            .filter(line -> !line.getBase().isEmpty())
            .toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    RecordTable.Builder table =
        RecordTable.newBuilder()
            .setCode("availability")
            .setTitle("Aircraft availability by base")
            .setTheme("availability")
            .setMarking(Marking.OFFICIAL_SENSITIVE.label())
            .addAllColumns(List.of("Base", "Shifts", "Available"))
            .setNote("Of the minutes scheduled; 100% is impossible, for aircraft are maintained.");
    lines.forEach(line ->
        table.addRows(
            RecordRow.newBuilder()
                .addCells(line.getBase())
                .addCells(String.valueOf(line.getShifts()))
                .addCells(line.getPercentDisplay())));
    return List.of(table.build());
  }
}
