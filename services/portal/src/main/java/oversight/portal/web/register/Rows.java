package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;

/** What the entries of a list are called, and what they are told apart by. */
final class Rows {
  private Rows() {}

  /** "Line", "Agenda item". */
  static String singular(FieldDescriptor list) {
    return Wording.sentence(list.getMessageType().getName().replaceAll("(?<=[a-z])([A-Z])", "_$1"));
  }

  /** What can stand in a row that is pasted, in the order of its columns. */
  static List<FieldDescriptor> columns(FieldDescriptor list) {
    return list.getMessageType().getFields().stream()
        .filter(field -> !field.isRepeated())
        .filter(field -> !RegisterModel.isOutput(field) && !field.getName().equals("id"))
        .toList();
  }

  static String columnsInWords(FieldDescriptor list) {
    return columns(list).stream().map(Wording::label).collect(Collectors.joining(", "));
  }

  /** What stands in a row, so that it can be told from the others without opening it. */
  static String legend(FieldDescriptor list, int index, Message row) {
    String name = singular(list) + " " + (index + 1);
    if (row.equals(row.getDefaultInstanceForType())) {
      return name + ": empty, to add one";
    }
    List<String> said = new ArrayList<>();
    row.getDescriptorForType().getFields().stream()
        .filter(field -> field.getJavaType() == JavaType.STRING && !field.isRepeated())
        .filter(field -> !field.getName().equals("id"))
        .map(field -> row.getField(field).toString())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .ifPresent(said::add);
    row.getAllFields()
        .forEach((field, value) -> {
          if (value instanceof Decimal decimal) {
            said.add(Wording.decimal(field, decimal));
          }
        });
    return said.isEmpty() ? name : name + ": " + String.join(", ", said);
  }
}
