package oversight.collaboration.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.Evidence;
import oversight.collaboration.analysis.EvidenceReader;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.catalogue.Theme;
import oversight.collaboration.money.MoneyReader;
import oversight.collaboration.owed.CompletenessReader;
import oversight.collaboration.reference.Checked;
import oversight.collaboration.reference.CommentaryCheck;
import oversight.identity.Caller;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.RecordTable;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.ReportTheme;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;
import oversight.returns.v1.ValueForMoneyLine;

/** Puts a quarter's report together from the ledger, the analysis and the commentary. */
@Component
class ReportWriter {
  private final OwnCollaboration own;
  private final EvidenceReader reader;
  private final SectionWriter sections;
  private final CompletenessReader completeness;
  private final ReportExplanations explanations;
  private final CommentaryCheck check;
  private final MoneyReader money;
  private final ObjectProvider<ReportRecords> records;
  private final Clock clock;

  ReportWriter(
      OwnCollaboration own,
      EvidenceReader reader,
      SectionWriter sections,
      CompletenessReader completeness,
      ReportExplanations explanations,
      CommentaryCheck check,
      MoneyReader money,
      ObjectProvider<ReportRecords> records,
      Clock clock) {
    this.own = own;
    this.reader = reader;
    this.sections = sections;
    this.completeness = completeness;
    this.explanations = explanations;
    this.check = check;
    this.money = money;
    this.records = records;
    this.clock = clock;
  }

  /** What the quarter's report says now; inside a transaction of the caller's. */
  Written write(Caller caller, FinancialQuarter quarter, Commentary commentary) {
    ReportContent.Builder content =
        ReportContent.newBuilder()
            .setCollaboration(own.slug())
            .setTitle(own.collaboration().name())
            .setQuarter(quarter.id())
            .setQuarterLabel(quarter.label())
            .setBoard(own.region().board())
            .setBoardDate(commentary.getBoardDate())
            .setPresenter(commentary.getPresenter())
            .setExtractDate(LocalDate.now(clock).toString());
    Marking marking = Marking.OFFICIAL;
    List<Subject> subjects =
        own.catalogueFor(caller).measures().stream()
            .flatMap(measure -> Subject.of(measure).stream())
            .toList();
    Evidence evidence = reader.readBrokenDown(subjects, null);
    for (Subject subject : subjects) {
      Optional<ReportSection> section = sections.of(subject, quarter, evidence);
      if (section.isPresent()) {
        content.addSections(section.get());
        Marking higher = subject.measure().marking();
        marking = marking.compareTo(higher) < 0 ? higher : marking;
      }
    }
    completeness.read(caller, quarter).getSuppliersList().stream()
        .filter(ReportWriter::isMissing)
        .forEach(supplier -> content.addMissing(supplier.getTitle()));
    explanations.add(content);
    themes(content);
    for (RecordTable table : records(caller, quarter)) {
      content.addRecords(table);
      Marking higher = Marking.labelled(table.getMarking());
      marking = marking.compareTo(higher) < 0 ? higher : marking;
    }
    if (content.getSectionsCount() > 0) {
      Optional<FinancialYear> year = Optional.of(quarter.year());
      money.read(caller, year, year, null).getLinesList().stream()
          .filter(ReportWriter::saysAnything)
          .forEach(content::addValueForMoney);
    }
    Checked checked = check.check(caller, quarter, commentary, content.getSectionsList());
    content
        .setCommentary(
            checked.commentary().toBuilder().clearEtag().clearUpdatedBy().clearUpdateTime())
        .addAllReferences(checked.references());
    content.addAllPassages(new HousePassages(own, quarter, content).all());
    return new Written(
        content
            .setMarking(marking.label())
            .setIllustrative(
                content.getSectionsList().stream().anyMatch(ReportSection::getIllustrative)
                    || content.getRecordsList().stream().anyMatch(RecordTable::getIllustrative))
            .build(),
        checked.findings());
  }

  /** A table in which nothing is known tells a board nothing. */
  private static boolean saysAnything(ValueForMoneyLine line) {
    return line.getSharesList().stream().anyMatch(share -> share.hasCost() || share.hasUse());
  }

  private List<RecordTable> records(Caller caller, FinancialQuarter quarter) {
    return records.orderedStream().flatMap(kept -> kept.tables(caller, quarter).stream()).toList();
  }

  /** The themes of which anything is reported. */
  private void themes(ReportContent.Builder content) {
    List<String> reported =
        content.getSectionsList().stream().map(ReportSection::getMeasure).toList();
    for (Theme theme : own.catalogue().themes()) {
      List<String> measures = theme.measures().stream().filter(reported::contains).toList();
      if (!measures.isEmpty()) {
        content.addThemes(
            ReportTheme.newBuilder()
                .setCode(theme.code())
                .setTitle(theme.title())
                .addAllMeasures(measures));
      }
    }
  }

  private static boolean isMissing(SupplierProgress supplier) {
    return supplier.getMissingCount() > 0
        || (supplier.getState() != SubmissionState.SIGNED_OFF
            && supplier.getState() != SubmissionState.SUPERSEDED);
  }
}
