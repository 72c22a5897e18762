package oversight.portal.api.registers;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.protobuf.util.Timestamps;
import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oversight.governance.v1.RecordInfo;
import oversight.portal.clients.RegisterModel;

/** Records as rows of plain values: dates as ISO 8601, numbers exact, choices by name. */
final class RegisterTable {
  private RegisterTable() {}

  /** The header of the records' own table. */
  static List<String> header(RegisterModel model) {
    List<String> header = new ArrayList<>(List.of("name", "state", "version", "updateTime"));
    model.fields().stream().map(FieldDescriptor::getJsonName).forEach(header::add);
    return header;
  }

  /** A record as a row of that table; a list in one cell. */
  static List<String> row(RegisterModel model, Message record) {
    RecordInfo info = RegisterModel.info(record);
    List<String> row = new ArrayList<>();
    row.add(RegisterModel.text(record, "name"));
    row.add(RegisterModel.text(record, "state"));
    row.add(String.valueOf(info.getVersion()));
    row.add(Timestamps.toString(info.getUpdateTime()));
    model.fields().forEach(field -> row.add(cell(record, field)));
    return row;
  }

  /** Fields that are lists of several things, which a workbook shows as tables of their own. */
  static List<FieldDescriptor> lists(RegisterModel model) {
    return model.fields().stream()
        .filter(field -> field.isRepeated() && field.getJavaType() == JavaType.MESSAGE)
        .toList();
  }

  /** A field as plain text. */
  static String cell(Message message, FieldDescriptor field) {
    if (field.isRepeated()) {
      return ((List<?>) message.getField(field))
          .stream().map(RegisterTable::plain).collect(Collectors.joining("\n"));
    }
    return field.hasPresence() && !message.hasField(field) ? "" : plain(message.getField(field));
  }

  private static String plain(Object value) {
    return switch (value) {
      case Decimal decimal -> decimal.getValue();
      case EnumValueDescriptor choice -> choice.getNumber() == 0 ? "" : choice.getName();
      case Message inner ->
          inner.getAllFields().keySet().stream()
              .map(field -> field.getJsonName() + "=" + cell(inner, field))
              .collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }
}
