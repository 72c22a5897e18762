package oversight.portal.api.publicreports;

import com.google.protobuf.util.Timestamps;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.SectionBuilder;
import oversight.papers.ods.PaperOds;
import oversight.portal.web.text.Symbols;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;
import oversight.sheets.Neutral;

/** The tables of a public version as files that are safe to open in a spreadsheet. */
final class PublicTables {
  private static final List<String> HEADER =
      List.of(
          "collaboration",
          "quarter",
          "version",
          "measure",
          "title",
          "unit",
          "force",
          "area",
          "period",
          "breakdown",
          "value",
          "symbol",
          "illustrative");

  private PublicTables() {}

  /** One cell a row (RFC 4180). */
  static byte[] csv(PublicReport report) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(HEADER);
      for (PublicSection section : report.getContent().getSectionsList()) {
        for (PublicTable table : section.getTablesList()) {
          table.getCellsList().forEach(cell -> csv.writeRecord(row(report, section, table, cell)));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> row(
      PublicReport report, PublicSection section, PublicTable table, PublicCell cell) {
    return Stream.of(
            report.getContent().getCollaboration(),
            report.getContent().getQuarter(),
            Integer.toString(report.getVersion()),
            table.getCode(),
            table.getTitle(),
            unit(table),
            cell.getForce(),
            cell.getForceTitle(),
            cell.getPeriod(),
            cell.getBreakdown(),
            cell.getValue().getValue(),
            Symbols.shorthand(cell.getSymbol()),
            section.getIllustrative() ? "yes" : "no")
        .map(Neutral::csv)
        .toList();
  }

  /** A cover with what a reader must know, and a sheet for each table. */
  static byte[] ods(PublicReport report) {
    Instant published = Instant.ofEpochMilli(Timestamps.toMillis(report.getPublishTime()));
    PaperBuilder paper =
        Paper.of(report.getContent().getTitle())
            .marking("OFFICIAL")
            .version("Public version " + report.getVersion(), published);
    for (PublicSection section : report.getContent().getSectionsList()) {
      paper.section(section.getTitle(), part -> section(part, section));
    }
    return PaperOds.render(paper.build());
  }

  private static void section(SectionBuilder part, PublicSection section) {
    Stream.of(
            section.getSentence(),
            section.getCaveat(),
            section.getIllustrative() ? "Illustrative: these figures are made up." : "",
            section.getDecision().isEmpty() ? "" : "Public by decision: " + section.getDecision())
        .filter(text -> !text.isEmpty())
        .forEach(part::paragraph);
    for (PublicTable table : section.getTablesList()) {
      part.table(
          table.getTitle(),
          rows -> {
            Stream.of("area", "force", "period", "breakdown").forEach(rows::textColumn);
            rows.numberColumn(unit(table));
            table
                .getCellsList()
                .forEach(cell ->
                    rows.row(
                        List.of(
                            Cell.words(cell.getForceTitle()),
                            Cell.words(cell.getForce()),
                            Cell.words(cell.getLabel()),
                            Cell.words(cell.getBreakdown()),
                            value(cell))));
          });
    }
  }

  private static Cell value(PublicCell cell) {
    return cell.hasValue()
        ? Cell.value(new BigDecimal(cell.getValue().getValue()), cell.getDisplay())
        : Cell.symbol(Symbols.shorthand(cell.getSymbol()));
  }

  /** {@code count}, {@code percent} and so on. */
  private static String unit(PublicTable table) {
    return table.getUnit().name().replaceFirst("UNIT_", "").toLowerCase(Locale.ROOT);
  }
}
