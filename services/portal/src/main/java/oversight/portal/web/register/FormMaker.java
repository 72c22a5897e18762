package oversight.portal.web.register;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldKind;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Choice;
import oversight.portal.web.register.FormField.FormRow;
import oversight.portal.web.register.FormField.Input;

/**
 * Makes the form of a record from its contract: two empty rows stand at the end of every list.
 *
 * @param choices finds the organisations and records that can be chosen
 * @param problems what is wrong, by field
 */
record FormMaker(FormChoices choices, Map<String, String> problems) {
  private static final int SPARE_ROWS = 2;
  private static final int SPARE_INNER_ROWS = 1;

  List<FormField> fields(Message record, Collection<String> editable) {
    return record.getDescriptorForType().getFields().stream()
        .filter(field -> editable.contains(field.getName()))
        .map(field -> field(record, field, field.getName(), SPARE_ROWS))
        .toList();
  }

  private FormField field(Message message, FieldDescriptor field, String id, int spare) {
    if (field.isRepeated() && field.getJavaType() == JavaType.MESSAGE) {
      return of(field, id, Input.ROWS, "", List.of(), rows(message, field, id, spare));
    }
    if (field.isRepeated()) {
      String lines =
          ((List<?>) message.getField(field))
              .stream().map(Object::toString).collect(Collectors.joining("\n"));
      return of(field, id, Input.TEXT, lines, List.of(), List.of());
    }
    Object value = message.getField(field);
    return switch (field.getJavaType()) {
      case BOOLEAN -> of(field, id, Input.TICK, value.toString(), List.of(), List.of());
      case ENUM -> of(field, id, Input.CHOICE, "", options(field, value), List.of());
      case INT ->
          of(
              field,
              id,
              Input.NUMBER,
              value.equals(0) ? "" : value.toString(),
              List.of(),
              List.of());
      case MESSAGE -> {
        Input input =
            RegisterModel.shown(field).getKind() == FieldKind.PERCENT ? Input.PERCENT : Input.MONEY;
        yield of(
            field, id, input, RegisterModel.text((Message) value, "value"), List.of(), List.of());
      }
      default -> text(field, id, value.toString());
    };
  }

  private FormField text(FieldDescriptor field, String id, String value) {
    if (field.getName().equals("id")) {
      return of(field, id, Input.HIDDEN, value, List.of(), List.of());
    }
    return switch (RegisterModel.shown(field).getKind()) {
      case LONG_TEXT -> of(field, id, Input.TEXT, value, List.of(), List.of());
      case DATE -> of(field, id, Input.DAY, Days.typed(value), List.of(), List.of());
      case ORGANISATION -> of(field, id, Input.CHOICE, "", choices.organisations(value), List.of());
      case CLEARANCE -> of(field, id, Input.CHOICE, "", clearances(value), List.of());
      case LINK -> {
        List<Choice> records = choices.records(RegisterModel.shown(field).getLinksTo(), value);
        yield of(
            field, id, records.isEmpty() ? Input.LINE : Input.CHOICE, value, records, List.of());
      }
      default -> of(field, id, Input.LINE, value, List.of(), List.of());
    };
  }

  private FormField of(
      FieldDescriptor field,
      String id,
      Input input,
      String value,
      List<Choice> options,
      List<FormRow> rows) {
    return new FormField(
        id,
        Wording.label(field),
        hint(field, input),
        input,
        value,
        options,
        problems.getOrDefault(id, ""),
        rows);
  }

  private static String hint(FieldDescriptor field, Input input) {
    String given = RegisterModel.shown(field).getHint();
    if (!given.isEmpty()) {
      return given;
    }
    if (field.isRepeated() && field.getJavaType() == JavaType.STRING) {
      return "One a line.";
    }
    return switch (input) {
      case DAY -> "For example, 31/3/2016.";
      case LINE ->
          RegisterModel.shown(field).getKind() == FieldKind.LINK
              ? "The last part of its address, such as packs/01J…"
              : "";
      default -> "";
    };
  }

  private List<FormRow> rows(Message message, FieldDescriptor field, String id, int spare) {
    List<Message> shown = new ArrayList<>();
    ((List<?>) message.getField(field)).forEach(each -> shown.add((Message) each));
    for (int empty = 0; empty < spare; empty++) {
      shown.add(DynamicMessage.getDefaultInstance(field.getMessageType()));
    }
    List<FormRow> rows = new ArrayList<>();
    for (int index = 0; index < shown.size(); index++) {
      String row = id + "-" + index;
      Message each = shown.get(index);
      rows.add(
          new FormRow(row, legend(field, index, each), inner(field.getMessageType(), each, row)));
    }
    return rows;
  }

  /** What stands in a row, so that it can be told from the others without opening it. */
  private static String legend(FieldDescriptor list, int index, Message row) {
    String label = Wording.label(list);
    if (row.equals(row.getDefaultInstanceForType())) {
      return "%s, number %d: empty, to add one".formatted(label, index + 1);
    }
    return list.getMessageType().getFields().stream()
        .filter(field -> field.getJavaType() == JavaType.STRING && !field.isRepeated())
        .filter(field -> !field.getName().equals("id"))
        .map(field -> row.getField(field).toString())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> "%s, number %d: %s".formatted(label, index + 1, text))
        .orElse("%s, number %d".formatted(label, index + 1));
  }

  private List<FormField> inner(Descriptor type, Message message, String row) {
    return type.getFields().stream()
        .filter(field -> !RegisterModel.isOutput(field))
        .map(field -> field(message, field, row + "-" + field.getName(), SPARE_INNER_ROWS))
        .toList();
  }

  private static List<Choice> options(FieldDescriptor field, Object chosen) {
    EnumValueDescriptor value = (EnumValueDescriptor) chosen;
    List<Choice> options = new ArrayList<>();
    options.add(new Choice("", "None", value.getNumber() == 0));
    Wording.choices(field)
        .forEach(each ->
            options.add(
                new Choice(
                    each.getName(), Wording.choice(each), each.getNumber() == value.getNumber())));
    return options;
  }

  private static List<Choice> clearances(String value) {
    return List.of(
        new Choice("", "Needs no clearance", value.isEmpty()),
        new Choice(
            "ct", "Only for those cleared for counter-terrorism material", value.equals("ct")));
  }
}
