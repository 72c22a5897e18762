package oversight.portal.api.registers;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.SectionBuilder;
import oversight.papers.ods.PaperOds;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;

/**
 * Records as a workbook: a cover, the records, and one more sheet for each kind of thing that a
 * record lists. There is no formula in it, whatever a text begins with.
 */
public final class RegisterOds {
  private RegisterOds() {}

  /** Writes the file. */
  public static void write(RegisterModel model, List<Message> records, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/vnd.oasis.opendocument.spreadsheet");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(model.collection() + ".ods").build().toString());
    response.getOutputStream().write(PaperOds.render(paper(model, records, Instant.now())));
  }

  static Paper paper(RegisterModel model, List<Message> records, Instant now) {
    String title = Wording.sentence(model.described().getPlural());
    boolean sensitive =
        records.stream().anyMatch(record -> !RegisterModel.text(record, "clearance").isEmpty());
    return Paper.of(title)
        .marking(sensitive ? "OFFICIAL-SENSITIVE" : "OFFICIAL")
        .version("As it stood when it was fetched", now)
        .section(
            title,
            section -> {
              section.paragraph(model.described().getAbout());
              records(section, model, records);
              RegisterTable.lists(model).forEach(list -> listed(section, list, records));
            })
        .build();
  }

  private static void records(SectionBuilder section, RegisterModel model, List<Message> records) {
    section.table(
        Wording.sentence(model.described().getPlural()),
        table -> {
          RegisterTable.header(model).forEach(table::textColumn);
          records.forEach(record ->
              table.row(RegisterTable.row(model, record).stream().map(RegisterOds::cell).toList()));
        });
  }

  private static void listed(SectionBuilder section, FieldDescriptor list, List<Message> records) {
    List<FieldDescriptor> fields = list.getMessageType().getFields();
    section.table(
        Wording.label(list),
        table -> {
          table.textColumn("name");
          fields.forEach(field -> table.textColumn(field.getJsonName()));
          for (Message record : records) {
            for (Object each : (List<?>) record.getField(list)) {
              List<Cell> cells = new ArrayList<>();
              cells.add(Cell.words(RegisterModel.text(record, "name")));
              fields.forEach(field -> cells.add(cell(RegisterTable.cell((Message) each, field))));
              table.row(cells);
            }
          }
        });
  }

  private static Cell cell(String text) {
    try {
      return Cell.value(new BigDecimal(text), text);
    } catch (NumberFormatException words) {
      return Cell.words(text);
    }
  }
}
