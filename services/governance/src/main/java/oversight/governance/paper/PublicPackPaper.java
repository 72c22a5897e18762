package oversight.governance.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oversight.governance.publication.PublicEdition;
import oversight.governance.publication.PublicPart;
import oversight.governance.quote.Quotables;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.SectionBuilder;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;

/** What anybody may read of a pack, as a paper. Every number is a public report's own. */
final class PublicPackPaper {
  private final Region region;
  private final FigureLinks links;
  private final PublicEdition edition;

  PublicPackPaper(Region region, FigureLinks links, PublicEdition edition) {
    this.region = region;
    this.links = links;
    this.edition = edition;
  }

  Paper paper() {
    var paper =
        Paper.of(edition.title())
            .marking("OFFICIAL")
            .board(region.board(), edition.meetingDate())
            .presenter("Regional Policy Officers")
            .author("", "Regional Policy Officer")
            .fact("Public version", "Part 1")
            .fact("Quarter", edition.quarter().label())
            .version(
                "Public version of version %d of the pack, made on %s"
                    .formatted(edition.version(), Words.date(edition.publishTime())),
                edition.publishTime())
            .contents()
            .section("PURPOSE OF REPORT", this::purpose);
    if (!edition.summary().isBlank()) {
      paper.section(
          "EXECUTIVE SUMMARY",
          section ->
              new OfficersWords(Quotables.of(List.of()), links).write(edition.summary(), section));
    }
    for (PublicPart part : edition.parts()) {
      paper.section(heading(part), section -> collaboration(section, part));
    }
    return paper.build();
  }

  private void purpose(SectionBuilder section) {
    section.paragraph(
        "This is what the %s publishes of its quarterly pack for %s. Small numbers of people are"
                .formatted(region.board(), edition.quarter().label())
            + " withheld as [c], and others with them where they would give them away.");
  }

  private String heading(PublicPart part) {
    return region
        .collaboration(part.collaboration())
        .map(Collaboration::name)
        .orElse(part.collaboration())
        .toUpperCase(Locale.UK);
  }

  private static void collaboration(SectionBuilder section, PublicPart part) {
    PublicContent content = part.content();
    section.paragraph(
        "%s. Public version %d, published on %s, hash %s."
            .formatted(
                content.getTitle(),
                part.version(),
                Words.date(part.publishTime()),
                part.sha256().substring(0, 12)));
    for (PublicSection measure : content.getSectionsList()) {
      section.heading("%s (%s)".formatted(measure.getTitle(), measure.getMeasure()));
      if (measure.getIllustrative()) {
        section.inset(Illustrative.FIGURES);
      }
      Stream.of(
              measure.getSentence(),
              measure.getCaveat(),
              measure.getDecision().isEmpty() ? "" : "Public by decision: " + measure.getDecision())
          .filter(words -> !words.isBlank())
          .map(Words::sentence)
          .forEach(section::paragraph);
      measure.getTablesList().forEach(table -> table(section, measure, table));
    }
  }

  private static void table(SectionBuilder section, PublicSection measure, PublicTable table) {
    boolean broken = table.getCellsList().stream().anyMatch(cell -> !cell.getBreakdown().isEmpty());
    section.table(
        Illustrative.caption(table.getTitle(), measure.getIllustrative()),
        rows -> {
          rows.textColumn("Area").textColumn("Period");
          if (broken) {
            rows.textColumn("Of which");
          }
          rows.numberColumn(Words.capitalised(Values.unit(table.getUnit())));
          for (PublicCell cell : table.getCellsList()) {
            rows.row(
                Stream.of(
                        Stream.of(Cell.words(cell.getForceTitle()), Cell.words(cell.getLabel())),
                        broken ? Stream.of(Cell.words(cell.getBreakdown())) : Stream.<Cell>empty(),
                        Stream.of(value(cell)))
                    .flatMap(cells -> cells)
                    .toList());
          }
        });
  }

  private static Cell value(PublicCell cell) {
    return cell.hasValue()
        ? Cell.value(new BigDecimal(cell.getValue().getValue()), cell.getDisplay())
        : Cell.symbol(Values.symbol(cell.getSymbol()));
  }
}
