package oversight.collaboration.owed;

import com.google.protobuf.ByteString;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Measure;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadFormat;
import oversight.service.error.InvalidFieldException;

/** Writes the form of a return: a row for each figure that the supplier may send. */
@Component
public class TemplateWriter {
  private final OwnCollaboration own;

  TemplateWriter(OwnCollaboration own) {
    this.own = own;
  }

  /** The form of a supplier for a quarter. */
  public Template write(
      Catalogue catalogue, Supplier supplier, FinancialQuarter quarter, UploadFormat format) {
    if (format != UploadFormat.UPLOAD_FORMAT_UNSPECIFIED
        && format != UploadFormat.UPLOAD_FORMAT_CSV) {
      throw new InvalidFieldException(
          ErrorReason.ERROR_REASON_FORMAT_UNKNOWN,
          "format",
          "The form comes as CSV.",
          Map.of("format", format.name()));
    }
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("measure", "period", "breakdown", "value", "note");
      for (Measure measure : catalogue.measures()) {
        if (measure.suppliedBy().contains(supplier.kind())
            && supplier.force().stream()
                .allMatch(force -> own.covers(measure, force, quarter.start(), quarter.end()))) {
          write(measure, quarter, csv);
        }
      }
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    String who = supplier.force().map(force -> force.slug()).orElse(supplier.code());
    return Template.newBuilder()
        .setFilename(own.slug() + "-" + quarter.id() + "-" + who + ".csv")
        .setContentType("text/csv; charset=utf-8")
        .setContent(ByteString.copyFromUtf8(text.toString()))
        .build();
  }

  private static void write(Measure measure, FinancialQuarter quarter, CsvWriter csv) {
    for (Period period : Frequencies.dueWith(measure.frequency(), quarter)) {
      measure.parts().forEach(part -> csv.writeRecord(part.code(), period.id(), "", "", ""));
    }
  }
}
