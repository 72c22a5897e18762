package oversight.collaboration.owed;

import com.google.protobuf.ByteString;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.calendar.DueDates;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Marking;
import oversight.collaboration.catalogue.Measure;
import oversight.identity.Caller;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadFormat;
import oversight.sheets.SheetFormat;
import oversight.sheets.form.Form;
import oversight.sheets.form.FormFact;
import oversight.sheets.form.FormMeasure;
import oversight.sheets.form.FormRow;
import oversight.sheets.form.FormStamp;
import oversight.sheets.form.FormWriter;

/** Writes the form of a return: a row for each figure that the supplier may send. */
@Component
public class TemplateWriter {
  /** Room for breakdowns with values of the supplier's own, such as campaigns. */
  private static final int SPARE_ROWS = 40;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final OwnCollaboration own;
  private final LastFigures lastFigures;

  TemplateWriter(OwnCollaboration own, LastFigures lastFigures) {
    this.own = own;
    this.lastFigures = lastFigures;
  }

  /** The form of a supplier for a quarter, with as much as the caller may know. */
  public Template write(
      Caller caller, Supplier supplier, FinancialQuarter quarter, UploadFormat wanted) {
    SheetFormat format =
        switch (wanted) {
          case UPLOAD_FORMAT_XLSX -> SheetFormat.XLSX;
          case UPLOAD_FORMAT_ODS -> SheetFormat.ODS;
          default -> SheetFormat.CSV;
        };
    String who = supplier.force().map(force -> force.slug()).orElse(supplier.code());
    return Template.newBuilder()
        .setFilename(
            "%s-%s-%s-v%d.%s"
                .formatted(
                    own.slug(), quarter.id(), who, FormStamp.CURRENT_VERSION, format.ending()))
        .setContentType(format.contentType())
        .setContent(ByteString.copyFrom(FormWriter.write(form(caller, supplier, quarter), format)))
        .build();
  }

  private Form form(Caller caller, Supplier supplier, FinancialQuarter quarter) {
    Catalogue catalogue = own.catalogueFor(caller);
    FormRows rows = new FormRows(own, catalogue, supplier, quarter);
    List<Measure> measures = rows.measures();
    List<FormRow> asked = rows.rows(lastFigures.of(caller, supplier, measures, quarter));
    return new Form(
        stamp(supplier, quarter, asked),
        own.collaboration().name() + ": figures for " + quarter.label(),
        measures.stream()
            .map(Measure::marking)
            .max(Marking::compareTo)
            .orElse(Marking.OFFICIAL)
            .label(),
        quarter.end(),
        facts(supplier, quarter),
        instructions(),
        asked,
        rows.takesOwnValues() ? SPARE_ROWS : 0,
        measures.stream().map(TemplateWriter::explained).toList());
  }

  private FormStamp stamp(Supplier supplier, FinancialQuarter quarter, List<FormRow> rows) {
    return new FormStamp(
        FormStamp.CURRENT_VERSION, own.slug(), quarter.id(), supplier.code(), Form.contentOf(rows));
  }

  private List<FormFact> facts(Supplier supplier, FinancialQuarter quarter) {
    DueDates due = DueDates.of(quarter, own.region().deadlines());
    return List.of(
        new FormFact("Collaboration", own.collaboration().name()),
        new FormFact("Supplier", supplier.name()),
        new FormFact("Quarter", quarter.label()),
        new FormFact("Figures due", DAY.format(due.figures())),
        new FormFact("Sign-off due", DAY.format(due.signOff())),
        new FormFact(
            "Who to ask", "The author of " + own.collaboration().shortName() + "'s report"));
  }

  private static List<String> instructions() {
    return List.of(
        "Fill in the columns value and note on the sheet Figures; nothing else needs to be"
            + " changed.",
        "Blank is not zero. Write 0 for none. Where there is no number, write a symbol: [x] not"
            + " available, [z] not applicable, [c] confidential.",
        "Required rows are owed. Optional rows may stay empty: they are then left out.",
        "For a breakdown with values of your own, such as a campaign, use the empty rows at the"
            + " end. The sheet Lists has the codes.",
        "Explain anything unusual in the note. Write no names, dates of birth, registration"
            + " numbers, telephone numbers or e-mail addresses.",
        "Save the file and upload it: as it is, or as CSV. Nothing counts until your approver has"
            + " signed it off.");
  }

  private static FormMeasure explained(Measure measure) {
    return new FormMeasure(
        measure.code(),
        measure.title(),
        measure.definition(),
        measure.caveat(),
        measure.marking().label(),
        measure.breakdowns().stream()
            .map(breakdown -> new FormMeasure.FormBreakdown(breakdown.key(), breakdown.values()))
            .toList());
  }
}
