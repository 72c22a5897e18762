package oversight.portal.api.registers;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import oversight.governance.v1.FieldKind;
import oversight.papers.model.Cell;
import oversight.papers.model.Paper;
import oversight.papers.model.SectionBuilder;
import oversight.papers.model.TableBuilder;
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
    List<FieldDescriptor> fields =
        model.fields().stream()
            .filter(field -> !(field.isRepeated() && field.getJavaType() == JavaType.MESSAGE))
            .toList();
    section.table(
        Wording.sentence(model.described().getPlural()),
        table -> {
          table.textColumn("Name").textColumn("State").numberColumn("Version");
          fields.forEach(field -> column(table, field));
          for (Message record : records) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.words(RegisterModel.text(record, "name")));
            cells.add(Cell.words(Wording.sentence(RegisterModel.text(record, "state"))));
            cells.add(number(String.valueOf(RegisterModel.info(record).getVersion())));
            fields.forEach(field -> cells.add(cell(record, field)));
            table.row(cells);
          }
        });
  }

  private static void listed(SectionBuilder section, FieldDescriptor list, List<Message> records) {
    List<FieldDescriptor> fields = list.getMessageType().getFields();
    section.table(
        Wording.label(list),
        table -> {
          table.textColumn("Record").textColumn("Name");
          fields.forEach(field -> column(table, field));
          for (Message record : records) {
            for (Object each : (List<?>) record.getField(list)) {
              List<Cell> cells = new ArrayList<>();
              cells.add(Cell.words(RegisterModel.text(record, "title")));
              cells.add(Cell.words(RegisterModel.text(record, "name")));
              fields.forEach(field -> cells.add(cell((Message) each, field)));
              table.row(cells);
            }
          }
        });
  }

  private static void column(TableBuilder table, FieldDescriptor field) {
    if (isNumber(field)) {
      table.numberColumn(Wording.label(field));
    } else {
      table.textColumn(Wording.label(field));
    }
  }

  private static boolean isNumber(FieldDescriptor field) {
    return !field.isRepeated()
        && (field.getJavaType() == JavaType.INT
            || (field.getJavaType() == JavaType.MESSAGE
                && field.getMessageType().equals(Decimal.getDescriptor())));
  }

  /** As the contract types the field: a title that looks like a number stays a text. */
  private static Cell cell(Message message, FieldDescriptor field) {
    String text = RegisterTable.cell(message, field);
    if (text.isEmpty()) {
      return Cell.words("");
    }
    if (!field.isRepeated()) {
      if (message.getField(field) instanceof Decimal decimal) {
        return Cell.value(new BigDecimal(text), Wording.decimal(field, decimal));
      }
      if (field.getJavaType() == JavaType.INT) {
        return number(text);
      }
      if (message.getField(field) instanceof EnumValueDescriptor choice) {
        return Cell.words(Wording.choice(choice));
      }
      if (RegisterModel.shown(field).getKind() == FieldKind.DATE) {
        return day(text);
      }
    }
    return Cell.words(text);
  }

  private static Cell number(String text) {
    return Cell.value(new BigDecimal(text), text);
  }

  private static Cell day(String text) {
    try {
      return Cell.day(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Cell.words(text);
    }
  }
}
