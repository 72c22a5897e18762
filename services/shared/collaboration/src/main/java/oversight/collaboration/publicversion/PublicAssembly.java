package oversight.collaboration.publicversion;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oversight.analysis.comparison.Display;
import oversight.analysis.disclosure.FigureKey;
import oversight.analysis.disclosure.PublicMeasure.Publicity;
import oversight.analysis.disclosure.PublicVersion;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Reading;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Units;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.PublicDecision;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Force;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportTheme;
import oversight.returns.v1.Unit;

/**
 * Makes of a report what the public may see. Pure. What may never be known is dropped before
 * anything is counted or named; of the rest, small numbers of people and whatever would give them
 * away are {@code [c]}, here and in whatever rests on them.
 */
final class PublicAssembly {
  private final OwnCollaboration own;
  private final Catalogue catalogue;
  private final PublicSource source;

  PublicAssembly(OwnCollaboration own) {
    this.own = own;
    this.catalogue = own.catalogue();
    this.source = new PublicSource(catalogue);
  }

  /**
   * What comes of it.
   *
   * @param content to be published
   * @param withheld the names of the cells withheld, to be kept and never published
   */
  record Made(PublicContent content, Set<String> withheld) {}

  /** The public version; empty where nothing of the collaboration may be known in public. */
  Optional<Made> of(ReportContent report, List<Earlier> before, Optional<Earlier> lastQuarter) {
    if (!own.collaboration().clearance().isEmpty()) {
      return Optional.empty();
    }
    Set<String> sections =
        report.getSectionsList().stream()
            .map(ReportSection::getMeasure)
            .filter(this::isPublic)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    PublicVersion version =
        source.read(report, sections).suppressed(before.stream().map(this::version).toList());
    PublicContent.Builder content =
        PublicContent.newBuilder()
            .setCollaboration(report.getCollaboration())
            .setTitle(report.getTitle())
            .setQuarter(report.getQuarter())
            .setQuarterLabel(report.getQuarterLabel());
    for (ReportSection section : report.getSectionsList()) {
      if (sections.contains(section.getMeasure())) {
        section(section, version, lastQuarter).ifPresent(content::addSections);
      }
    }
    PublicTexts.add(report, content);
    themes(report, content);
    content.setIllustrative(
        content.getSectionsList().stream().anyMatch(PublicSection::getIllustrative));
    return Optional.of(new Made(content.build(), version.withheld()));
  }

  /**
   * The themes of what is shown; a theme of nothing else leaves no trace. One that lost a measure
   * is called by what is left of it, for its own title may name what may not be known.
   */
  private static void themes(ReportContent report, PublicContent.Builder content) {
    List<String> shown = content.getSectionsList().stream().map(PublicSection::getMeasure).toList();
    for (ReportTheme theme : report.getThemesList()) {
      List<String> measures = theme.getMeasuresList().stream().filter(shown::contains).toList();
      if (!measures.isEmpty()) {
        boolean isWhole = measures.size() == theme.getMeasuresCount();
        content.addThemes(
            theme.toBuilder()
                .setCode(
                    isWhole ? theme.getCode() : String.join("-", measures).toLowerCase(Locale.ROOT))
                .setTitle(isWhole ? theme.getTitle() : titles(measures, content))
                .clearMeasures()
                .addAllMeasures(measures));
      }
    }
  }

  private static String titles(List<String> measures, PublicContent.Builder content) {
    return content.getSectionsList().stream()
        .filter(section -> measures.contains(section.getMeasure()))
        .map(PublicSection::getTitle)
        .collect(Collectors.joining("; "));
  }

  private PublicVersion version(Earlier earlier) {
    Set<String> shown =
        earlier.shown().getSectionsList().stream()
            .map(PublicSection::getMeasure)
            .collect(Collectors.toSet());
    return source.read(earlier.report(), shown).withholding(earlier.withheld());
  }

  private boolean isPublic(String code) {
    return catalogue
        .measure(code)
        .filter(measure -> PublicPart.publicity(catalogue, measure) != Publicity.NEVER)
        .isPresent();
  }

  private Optional<PublicSection> section(
      ReportSection section, PublicVersion version, Optional<Earlier> lastQuarter) {
    Measure measure = catalogue.measure(section.getMeasure()).orElseThrow();
    Map<String, Map<FigureKey, Reading>> tables = new LinkedHashMap<>();
    codes(measure).forEach(code -> tables.put(code, of(version, code)));
    tables.values().removeIf(Map::isEmpty);
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    PublicSection.Builder message =
        PublicSection.newBuilder()
            .setMeasure(measure.code())
            .setTitle(measure.title())
            .setUnit(section.getUnit())
            .setPolarity(measure.polarity())
            .setCaveat(measure.marking() == Marking.OFFICIAL ? measure.caveat() : "")
            .setIllustrative(section.getIllustrative());
    PublicDecision decision = catalogue.insight().of(measure.code()).decision();
    if (decision != null) {
      message.setDecision(decision.date() + ": " + decision.text());
    }
    tables.forEach((code, readings) -> message.addTables(table(code, measure, readings)));
    if (maySay(measure, version, lastQuarter)) {
      message.setSentence(section.getAnalysis().getSentence());
    }
    return Optional.of(message.build());
  }

  /** The parts that a section rests on, and its rate. */
  private static List<String> codes(Measure measure) {
    var ratio = measure.ratio();
    if (ratio == null) {
      return List.of(measure.headline().map(part -> part.code()).orElse(measure.code()));
    }
    return List.of(ratio.numerator(), ratio.denominator(), measure.code()).stream()
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static Map<FigureKey, Reading> of(PublicVersion version, String code) {
    Map<FigureKey, Reading> readings =
        new TreeMap<>(
            Comparator.comparing(FigureKey::period).reversed().thenComparing(FigureKey::id));
    version
        .readings()
        .forEach((key, reading) -> {
          if (key.measure().equals(code)) {
            readings.put(key, reading);
          }
        });
    return readings;
  }

  /**
   * A sentence tells the region's figure of this quarter and the last. It is said only where
   * nothing of the measure is withheld in either, or it counts no people at all.
   */
  private boolean maySay(Measure measure, PublicVersion version, Optional<Earlier> lastQuarter) {
    List<String> codes = codes(measure);
    boolean withheldNow =
        version.confidential().stream().anyMatch(key -> codes.contains(key.measure()));
    if (withheldNow) {
      return false;
    }
    boolean people = codes.stream().anyMatch(catalogue.insight()::countsPeople);
    return !people
        || (lastQuarter.isPresent()
            && lastQuarter.get().shown().getSectionsList().stream()
                .anyMatch(section -> section.getMeasure().equals(measure.code()))
            && lastQuarter.get().withheld().stream()
                .noneMatch(cell -> codes.contains(cell.substring(0, cell.indexOf('|')))));
  }

  private PublicTable table(String code, Measure measure, Map<FigureKey, Reading> readings) {
    Optional<CataloguePart> part = catalogue.part(code);
    Unit unit = part.map(found -> found.part().unit()).orElse(measure.unit());
    PublicTable.Builder table =
        PublicTable.newBuilder()
            .setCode(code)
            .setTitle(part.map(found -> found.part().title()).orElse(measure.title()))
            .setUnit(unit);
    readings.forEach((key, reading) ->
        table.addCells(cell(key, part.isPresent() ? inUnit(reading, unit) : reading, unit)));
    return table.build();
  }

  private static Reading inUnit(Reading counted, Unit unit) {
    return counted instanceof Amount(BigDecimal value)
        ? Reading.of(PublicPart.value(value, unit))
        : counted;
  }

  private PublicCell cell(FigureKey key, Reading reading, Unit unit) {
    PublicCell.Builder cell =
        PublicCell.newBuilder()
            .setForce(key.force())
            .setForceTitle(title(key.force()))
            .setPeriod(key.period().id())
            .setLabel(key.period().label())
            .setBreakdown(
                key.breakdown().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(";")))
            .setDisplay(Display.of(reading, Units.unit(unit)));
    reading.amount().ifPresent(value -> cell.setValue(FigureMessages.decimal(value)));
    if (reading instanceof Gap gap) {
      cell.setSymbol(Units.symbol(gap.symbol()));
    }
    return cell.build();
  }

  private String title(String force) {
    return force.isEmpty()
        ? own.region().name()
        : own.region().force(force).map(Force::name).orElse(force);
  }
}
