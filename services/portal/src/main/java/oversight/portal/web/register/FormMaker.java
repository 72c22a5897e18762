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
import oversight.portal.web.register.EditForm.FormSection;
import oversight.portal.web.register.FormField.FormRow;
import oversight.portal.web.register.FormField.Input;
import oversight.portal.web.register.FormField.RowList;

/**
 * Makes the form of a record from its contract. Every list ends with empty rows to fill.
 *
 * @param choices finds the organisations and records that can be chosen
 * @param problems what is wrong, by field
 * @param asTyped what was typed where it could not be read, by field
 * @param pasted rows that were pasted and could not be read, by the field of the list
 * @param longer the list for which more empty rows were asked; empty for none
 * @param at the list to which one more entry is to come, whose first empty row is open; empty for
 *     none
 */
record FormMaker(
    FormChoices choices,
    Map<String, String> problems,
    Map<String, String> asTyped,
    Map<String, String> pasted,
    String longer,
    String at) {
  private static final int SPARE_ROWS = 2;
  private static final int MORE_ROWS = 6;
  private static final int SPARE_INNER_ROWS = 1;

  private static final String OWNER = "owner";

  /** A list as short as this is shown with all rows open. */
  private static final int FEW_ROWS = 3;

  List<FormSection> sections(Message record, Collection<String> editable) {
    List<FormSection> sections = new ArrayList<>();
    Sections.of(record.getDescriptorForType())
        .forEach((heading, all) -> {
          List<FormField> fields =
              all.stream()
                  .filter(field -> editable.contains(field.getName()))
                  .map(field -> field(record, field, field.getName(), SPARE_ROWS))
                  .toList();
          if (!fields.isEmpty()) {
            sections.add(new FormSection(heading, fields));
          }
        });
    return sections;
  }

  private FormField field(Message message, FieldDescriptor field, String id, int spare) {
    if (field.isRepeated() && field.getJavaType() == JavaType.MESSAGE) {
      return list(message, field, id, spare);
    }
    if (field.isRepeated()) {
      String lines =
          ((List<?>) message.getField(field))
              .stream().map(Object::toString).collect(Collectors.joining("\n"));
      return of(field, id, Input.TEXT, lines, List.of());
    }
    Object value = message.getField(field);
    return switch (field.getJavaType()) {
      case BOOLEAN -> of(field, id, Input.TICK, value.toString(), List.of());
      case ENUM -> of(field, id, Input.CHOICE, "", options(field, value));
      case INT -> of(field, id, Input.NUMBER, value.equals(0) ? "" : value.toString(), List.of());
      case MESSAGE -> {
        Input input =
            RegisterModel.shown(field).getKind() == FieldKind.PERCENT ? Input.PERCENT : Input.MONEY;
        yield of(field, id, input, RegisterModel.text((Message) value, "value"), List.of());
      }
      default -> text(field, id, value.toString());
    };
  }

  private FormField text(FieldDescriptor field, String id, String value) {
    if (field.getName().equals("id")) {
      return of(field, id, Input.HIDDEN, value, List.of());
    }
    return switch (RegisterModel.shown(field).getKind()) {
      case LONG_TEXT -> of(field, id, Input.TEXT, value, List.of());
      case DATE -> of(field, id, Input.DAY, Days.typed(value), List.of());
      case ORGANISATION ->
          of(
              field,
              id,
              Input.CHOICE,
              "",
              field.getName().equals(OWNER)
                  ? choices.keepers(value)
                  : choices.organisations(value));
      case COLLABORATION -> of(field, id, Input.CHOICE, "", choices.collaborations(value));
      case CLEARANCE -> of(field, id, Input.CHOICE, "", clearances(value));
      case LINK -> {
        List<Choice> records = choices.records(RegisterModel.shown(field).getLinksTo(), value);
        yield of(field, id, records.isEmpty() ? Input.LINE : Input.CHOICE, value, records);
      }
      default -> of(field, id, Input.LINE, value, List.of());
    };
  }

  private FormField of(
      FieldDescriptor field, String id, Input input, String value, List<Choice> options) {
    return new FormField(
        id,
        Wording.label(field),
        hint(field, input),
        input,
        asTyped.getOrDefault(id, value),
        options,
        problems.getOrDefault(id, ""),
        RowList.NONE);
  }

  private FormField list(Message message, FieldDescriptor field, String id, int spare) {
    String paste = FormReader.pasteId(id);
    return new FormField(
        id,
        Wording.label(field),
        RegisterModel.shown(field).getHint(),
        Input.ROWS,
        "",
        List.of(),
        problems.getOrDefault(id, ""),
        new RowList(
            Rows.singular(field),
            spare == SPARE_ROWS ? Rows.columnsInWords(field) : "",
            pasted.getOrDefault(id, ""),
            problems.getOrDefault(paste, ""),
            rows(message, field, id, longer.equals(id) ? MORE_ROWS : spare),
            Rows.together(message, field)));
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
      boolean empty = each.equals(each.getDefaultInstanceForType());
      int filled = shown.size() - (longer.equals(id) ? MORE_ROWS : spare);
      boolean asked = empty && (longer.equals(id) || (at.equals(id) && index == filled));
      boolean open =
          shown.size() <= FEW_ROWS
              || asked
              || problems.keySet().stream().anyMatch(problem -> problem.startsWith(row + "-"));
      rows.add(
          new FormRow(
              row,
              Rows.legend(choices.region(), field, index, each),
              inner(field.getMessageType(), each, row),
              open,
              empty));
    }
    return rows;
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
    options.add(new Choice("", "Not stated", value.getNumber() == 0));
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
