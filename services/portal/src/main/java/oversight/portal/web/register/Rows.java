package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldKind;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.region.Region;

/** What the entries of a list are called, and what they are told apart by. */
final class Rows {
  /** How many texts tell a row from others: a day alone would not. */
  private static final int WORDS = 2;

  private static final int LONGEST = 80;

  private Rows() {}

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1).stripTrailing() + "…" : line;
  }

  /** What the amounts of a list make so far: "Approved £360,750"; empty where it holds none. */
  static String together(Message message, FieldDescriptor list) {
    List<Message> rows =
        ((List<?>) message.getField(list)).stream().map(Message.class::cast).toList();
    List<FieldDescriptor> summed =
        list.getMessageType().getFields().stream().filter(Tables::isSummed).toList();
    String words =
        summed.stream()
            .filter(field -> rows.stream().anyMatch(row -> row.hasField(field)))
            .map(field -> Wording.label(field) + " " + Tables.sum(rows, field))
            .collect(Collectors.joining(", "));
    return summed.isEmpty() || !words.isEmpty() ? words : "nothing yet";
  }

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
  static String legend(Region region, FieldDescriptor list, int index, Message row) {
    String name = singular(list) + " " + (index + 1);
    if (row.equals(row.getDefaultInstanceForType())) {
      return name + ": empty, to add one";
    }
    List<String> said = new ArrayList<>();
    row.getDescriptorForType().getFields().stream()
        .filter(field -> field.getJavaType() == JavaType.STRING && !field.isRepeated())
        .filter(field -> !field.getName().equals("id"))
        .filter(field -> RegisterModel.shown(field).getKind() != FieldKind.ORGANISATION)
        .map(field -> Wording.value(region, field, row.getField(field)))
        .filter(text -> !text.isEmpty())
        .limit(WORDS)
        .map(Rows::shortened)
        .forEach(said::add);
    row.getAllFields()
        .forEach((field, value) -> {
          if (value instanceof Decimal decimal) {
            said.add(Wording.decimal(field, decimal));
          }
        });
    return said.isEmpty() ? name : name + ": " + String.join(", ", said);
  }
}
