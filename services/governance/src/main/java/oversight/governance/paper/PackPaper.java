package oversight.governance.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import oversight.analysis.period.FinancialQuarter;
import oversight.governance.pack.Compilation;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Edition.Missing;
import oversight.governance.pack.Edition.Replaced;
import oversight.governance.pack.PrivateSection;
import oversight.governance.quote.Quotables;
import oversight.governance.report.PublishedReport;
import oversight.papers.model.Paper;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.SectionBuilder;
import oversight.region.AgreementTerms;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;

/** An edition of a pack as a board paper. Every number is the report's own; none is retyped. */
final class PackPaper {
  private static final String OFFICERS = "Regional Policy Officers";

  /** A line in the summary is cut after the sentence that ends before so many characters. */
  private static final int LONGEST_LINE = 400;

  private final Region region;
  private final FigureLinks links;
  private final Edition edition;
  private final Compilation compilation;
  private final FinancialQuarter quarter;
  private final List<Part> parts;

  PackPaper(Region region, FigureLinks links, Edition edition, Compilation compilation) {
    this.region = region;
    this.links = links;
    this.edition = edition;
    this.compilation = compilation;
    this.quarter = edition.pack().quarter();
    this.parts =
        edition.reports().stream()
            .map(this::part)
            // What is private comes last, as on an agenda.
            .sorted(Comparator.comparing(part -> !part.privateReason().isEmpty()))
            .toList();
  }

  Paper paper() {
    PaperBuilder paper =
        Paper.of(compilation.front().title())
            .marking(edition.marking().label())
            .board(region.board(), compilation.front().meetingDate())
            .presenter(OFFICERS)
            .author("", "Regional Policy Officer")
            .fact("Purpose", "To note")
            .fact("Quarter", quarter.label())
            .fact("Reports", reports());
    if (!edition.missing().isEmpty()) {
      paper.fact("Missing", Words.list(missingNames()));
    }
    List<String> closed =
        parts.stream()
            .filter(part -> !part.privateReason().isEmpty())
            .map(part -> part.collaboration().shortName())
            .toList();
    if (!closed.isEmpty()) {
      paper.fact("Part 2 (private)", Words.list(closed));
    }
    paper
        .version(
            "Version %d, compiled %s. SHA-256 of what it is made from: %s"
                .formatted(
                    compilation.version(), Words.date(compilation.compileTime()), fingerprint()),
            compilation.compileTime())
        .contents()
        .section("PURPOSE OF REPORT", this::purpose)
        .section("EXECUTIVE SUMMARY", this::summary)
        .section("BACKGROUND", this::background);
    if (!compilation.front().themes().isEmpty()) {
      paper.section("CROSS-CUTTING THEMES", this::themes);
    }
    Replaced replaces = edition.replaces();
    if (replaces != null) {
      paper.section(
          "CHANGES SINCE VERSION %d".formatted(replaces.circulation().version()),
          section -> changes(section, replaces));
    }
    for (Part part : parts) {
      paper.section(part.heading(), new CollaborationSection(region, links, quarter, part)::write);
    }
    new Implications(collaborations()).write(paper);
    return paper
        .section("RISK", new Risks(quarter, parts, missingNames())::write)
        .section("RECOMMENDATIONS", this::recommendations)
        .build();
  }

  private String reports() {
    return Words.list(
        parts.stream()
            .map(part ->
                "%s version %d"
                    .formatted(part.collaboration().shortName(), part.report().version()))
            .toList());
  }

  private void purpose(SectionBuilder section) {
    section.paragraph(
        "This report gives the %s the performance of %s that the forces of the %s run together, for"
                .formatted(
                    region.board(),
                    Words.count(collaborations().size(), "collaboration", "collaborations"),
                    region.name())
            + " %s. It is compiled from the reports that the collaborations published; each figure"
                .formatted(quarter.label())
            + " stands as it was signed off and published.");
  }

  private void summary(SectionBuilder section) {
    new OfficersWords(Quotables.of(region, edition.reports()), links)
        .write(compilation.front().executiveSummary(), section);
    for (Part part : parts) {
      section.paragraph(paragraph -> {
        String line = Prose.firstParagraph(part.content().getCommentary().getSummary()).strip();
        paragraph.strong(part.collaboration().shortName() + ": ");
        paragraph.text(line.isEmpty() ? "no summary was written." : cut(line));
        if (part.content().getIllustrative()) {
          paragraph.text(" (Illustrative figures.)");
        }
        paragraph.text(" See ").reference(part.label()).text(".");
      });
    }
    if (!edition.missing().isEmpty()) {
      section.paragraph(
          Words.capitalised(Words.withArticles(missingNames()))
              + " had not published a report for the quarter when this pack was compiled.");
    }
  }

  /** What runs across the collaborations, in the officers' words. */
  private void themes(SectionBuilder section) {
    new OfficersWords(Quotables.of(region, edition.reports()), links)
        .write(compilation.front().themes(), section);
  }

  private void changes(SectionBuilder section, Replaced replaces) {
    section.paragraph(paragraph -> {
      paragraph.text(
          "This version replaces version %d, which was circulated on %s.%s Other than in that"
                  .formatted(
                      replaces.circulation().version(),
                      Words.date(replaces.circulation().circulateTime()),
                      replaces.reason().isEmpty()
                          ? ""
                          : " Why: " + Words.sentence(replaces.reason()))
              + " version:");
      replaces.changes().forEach(paragraph::point);
    });
  }

  private void background(SectionBuilder section) {
    List<Collaboration> collaborations = collaborations();
    String forces = Words.list(region.forces().stream().map(Force::name).toList());
    String key =
        Background.citesSources(collaborations)
            ? " Numbers in brackets, such as (001, 31), name a source paper and its paragraph."
            : "";
    section.paragraph("The forces of the region are " + forces + "." + key);
    Background background = new Background(quarter);
    collaborations.forEach(collaboration -> background.write(section, collaboration));
  }

  private void recommendations(SectionBuilder section) {
    List<String> requests = new ArrayList<>();
    requests.add(
        "note the performance of %s in %s"
            .formatted(
                Words.list(parts.stream().map(part -> part.collaboration().shortName()).toList()),
                quarter.label()));
    if (!edition.missing().isEmpty()) {
      requests.add(
          "note that %s had not published a report for the quarter"
              .formatted(Words.withArticles(missingNames())));
    }
    if (edition.reports().stream().anyMatch(PublishedReport::illustrative)) {
      requests.add("note that the figures marked as illustrative describe no real quarter");
    }
    section.asks("Board", Words.points(requests));
  }

  /** Those of which the reader knows, in the order of the region: bound or missing. */
  private List<Collaboration> collaborations() {
    List<String> known =
        Stream.concat(
                edition.reports().stream().map(PublishedReport::collaboration),
                edition.missing().stream().map(Missing::slug))
            .toList();
    return region.collaborations().stream().filter(one -> known.contains(one.slug())).toList();
  }

  private List<String> missingNames() {
    return edition.missing().stream().map(Missing::name).toList();
  }

  private Part part(PublishedReport report) {
    Collaboration collaboration = collaboration(report.collaboration());
    return new Part(
        collaboration,
        report,
        report.content(),
        collaboration.clearance().isEmpty()
            ? edition.privateReason(report.collaboration()).orElse("")
            : PrivateSection.CLEARANCE);
  }

  /** A collaboration that left the region's file since is known by what the report calls it. */
  private Collaboration collaboration(String slug) {
    return region
        .collaboration(slug)
        .orElseGet(() ->
            new Collaboration(
                slug,
                slug,
                slug,
                "",
                "",
                "",
                "",
                "",
                null,
                AgreementTerms.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                false));
  }

  private static String cut(String line) {
    if (line.length() <= LONGEST_LINE) {
      return Words.sentence(line);
    }
    int end = line.lastIndexOf(". ", LONGEST_LINE);
    return end > 0 ? line.substring(0, end + 1) : line.substring(0, LONGEST_LINE).strip() + "…";
  }

  /** Of what this reader's edition is made from: the officer's words and the reports' hashes. */
  private String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.concat(
              Stream.of(
                  edition.pack().name(),
                  String.valueOf(compilation.version()),
                  compilation.front().title(),
                  String.valueOf(compilation.front().meetingDate()),
                  compilation.front().executiveSummary(),
                  compilation.front().themes()),
              Stream.concat(
                  edition.reports().stream().map(PublishedReport::sha256),
                  edition.missing().stream().map(Missing::slug)))
          .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
