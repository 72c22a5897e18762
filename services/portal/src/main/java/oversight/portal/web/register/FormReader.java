package oversight.portal.web.register;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import oversight.governance.v1.FieldKind;
import oversight.portal.clients.RegisterModel;

/**
 * Reads a form into a record: empty rows are none, and what cannot be read is named by its field.
 */
final class FormReader {
  private static final int MOST_ROWS = 500;

  private final Function<String, String> sent;
  private final Map<String, String> problems = new LinkedHashMap<>();

  /**
   * Reads a form.
   *
   * @param sent what was sent in a field; empty where nothing was
   */
  FormReader(Function<String, String> sent) {
    this.sent = sent;
  }

  /** What could not be read, by field. */
  Map<String, String> problems() {
    return problems;
  }

  /** The record with these fields replaced by what was sent. */
  Message read(Message record, Collection<String> fields) {
    Message.Builder builder = record.toBuilder();
    record.getDescriptorForType().getFields().stream()
        .filter(field -> fields.contains(field.getName()))
        .forEach(field -> read(builder, field, field.getName()));
    return builder.build();
  }

  private void read(Message.Builder into, FieldDescriptor field, String id) {
    into.clearField(field);
    if (field.isRepeated() && field.getJavaType() == JavaType.MESSAGE) {
      rows(into, field, id);
      return;
    }
    String text = sent.apply(id).replace("\r\n", "\n").strip();
    if (text.isEmpty()) {
      return;
    }
    if (field.isRepeated()) {
      text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> into.addRepeatedField(field, line));
      return;
    }
    switch (field.getJavaType()) {
      case BOOLEAN -> into.setField(field, text.equals("true"));
      case ENUM -> choice(into, field, id, text);
      case INT -> number(into, field, id, text);
      case MESSAGE -> decimal(into, field, id, text);
      default -> into.setField(field, day(field, id, text));
    }
  }

  private void rows(Message.Builder into, FieldDescriptor field, String id) {
    for (int index = 0; index < MOST_ROWS; index++) {
      String row = id + "-" + index;
      if (sent.apply(row + "-here").isEmpty()) {
        return;
      }
      if (sent.apply(row + "-remove").isEmpty()) {
        Message.Builder each = into.newBuilderForField(field);
        field.getMessageType().getFields().stream()
            .filter(inner -> !RegisterModel.isOutput(inner))
            .forEach(inner -> read(each, inner, row + "-" + inner.getName()));
        Message read = each.build();
        if (!read.equals(read.getDefaultInstanceForType())) {
          into.addRepeatedField(field, read);
        }
      }
    }
  }

  private void choice(Message.Builder into, FieldDescriptor field, String id, String text) {
    EnumValueDescriptor value = field.getEnumType().findValueByName(text);
    if (value == null) {
      problems.put(id, "Choose one of the list");
    } else {
      into.setField(field, value);
    }
  }

  private void number(Message.Builder into, FieldDescriptor field, String id, String text) {
    try {
      into.setField(field, Integer.parseInt(text.replace(",", "")));
    } catch (NumberFormatException none) {
      problems.put(id, "Enter a whole number, like 12");
    }
  }

  private void decimal(Message.Builder into, FieldDescriptor field, String id, String text) {
    try {
      String plain =
          new BigDecimal(text.replace(",", "").replace("£", "").replace("%", "").strip())
              .toPlainString();
      into.setField(field, Decimal.newBuilder().setValue(plain).build());
    } catch (NumberFormatException none) {
      problems.put(id, "Enter a number, like 21,250 or 61.5");
    }
  }

  private String day(FieldDescriptor field, String id, String text) {
    if (RegisterModel.shown(field).getKind() != FieldKind.DATE) {
      return text;
    }
    return Days.read(text)
        .map(Object::toString)
        .orElseGet(() -> {
          problems.put(id, "Enter a real date, like 31/3/2016");
          return "";
        });
  }
}
