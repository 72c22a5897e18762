package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldKind;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.register.PastedRows.Read;
import oversight.region.Region;

/**
 * Reads a form into a record: empty rows are none, and what cannot be read is named by its field.
 */
final class FormReader {
  private static final int MOST_ROWS = 500;
  private static final int PENCE = 2;

  private final Function<String, String> sent;
  private final Region region;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Map<String, String> unread = new LinkedHashMap<>();
  private final Map<String, String> asTyped = new LinkedHashMap<>();

  /**
   * Reads a form.
   *
   * @param sent what was sent in a field; empty where nothing was
   * @param region whose organisations may be called by their names
   */
  FormReader(Function<String, String> sent, Region region) {
    this.sent = sent;
    this.region = region;
  }

  /** The field in which rows of a list are pasted. */
  static String pasteId(String list) {
    return list + "-paste";
  }

  /** Pasted rows that could not be read, by the field of their list. */
  Map<String, String> unread() {
    return unread;
  }

  /** What was typed where it could not be read, by field. */
  Map<String, String> asTyped() {
    return asTyped;
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
        .forEach(field -> read(builder, field, field.getName(), field.getName()));
    return builder.build();
  }

  /**
   * Reads one field.
   *
   * @param from its id in the form that was sent
   * @param id its id in the form that is shown again, where empty rows have closed up
   */
  private void read(Message.Builder into, FieldDescriptor field, String from, String id) {
    into.clearField(field);
    if (field.isRepeated() && field.getJavaType() == JavaType.MESSAGE) {
      rows(into, field, from, id);
      return;
    }
    String text = sent.apply(from).replace("\r\n", "\n").strip();
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
      case BOOLEAN -> into.setField(field, text.equals("true") || text.equalsIgnoreCase("yes"));
      case ENUM -> choice(into, field, id, text);
      case INT -> number(into, field, id, text);
      case MESSAGE -> decimal(into, field, id, text);
      default -> into.setField(field, text(field, id, text));
    }
  }

  private void rows(Message.Builder into, FieldDescriptor field, String from, String id) {
    for (int index = 0; index < MOST_ROWS; index++) {
      String row = from + "-" + index;
      if (sent.apply(row + "-here").isEmpty()) {
        break;
      }
      if (sent.apply(row + "-remove").isEmpty()) {
        String shown = id + "-" + into.getRepeatedFieldCount(field);
        int before = problems.size();
        Message.Builder each = into.newBuilderForField(field);
        field.getMessageType().getFields().stream()
            .filter(inner -> !RegisterModel.isOutput(inner))
            .forEach(inner ->
                read(each, inner, row + "-" + inner.getName(), shown + "-" + inner.getName()));
        Message read = each.build();
        if (!read.equals(read.getDefaultInstanceForType()) || problems.size() > before) {
          into.addRepeatedField(field, read);
        }
      }
    }
    paste(into, field, from, id);
  }

  private void paste(Message.Builder into, FieldDescriptor field, String from, String id) {
    String text = sent.apply(pasteId(from)).replace("\r\n", "\n");
    if (text.isBlank()) {
      return;
    }
    PastedRows pasted =
        PastedRows.read(text, field, cells -> entry(into.newBuilderForField(field), cells));
    if (pasted.problem().isEmpty()) {
      pasted.rows().forEach(row -> into.addRepeatedField(field, row));
    } else {
      problems.put(pasteId(id), pasted.problem());
      unread.put(id, text);
    }
  }

  private Read entry(Message.Builder entry, Map<String, String> cells) {
    FormReader reader = new FormReader(name -> cells.getOrDefault(name, ""), region);
    for (FieldDescriptor field : entry.getDescriptorForType().getFields()) {
      if (cells.containsKey(field.getName())) {
        reader.read(entry, field, field.getName(), field.getName());
      }
    }
    return new Read(
        entry.build(),
        reader.problems().entrySet().stream()
            .map(problem ->
                "“%s” cannot be read: %s"
                    .formatted(cells.getOrDefault(problem.getKey(), ""), problem.getValue()))
            .collect(Collectors.joining("; ")));
  }

  private void choice(Message.Builder into, FieldDescriptor field, String id, String text) {
    Wording.choices(field).stream()
        .filter(
            value -> value.getName().equals(text) || Wording.choice(value).equalsIgnoreCase(text))
        .findFirst()
        .ifPresentOrElse(
            value -> into.setField(field, value),
            () ->
                problems.put(
                    id,
                    "Choose one of: %s"
                        .formatted(
                            Wording.choices(field).stream()
                                .map(Wording::choice)
                                .collect(Collectors.joining(", ")))));
  }

  private void number(Message.Builder into, FieldDescriptor field, String id, String text) {
    try {
      into.setField(field, Integer.parseInt(text.replace(",", "")));
    } catch (NumberFormatException none) {
      refuse(field, id, text, "a whole number, like 12");
    }
  }

  private void decimal(Message.Builder into, FieldDescriptor field, String id, String text) {
    FieldKind kind = RegisterModel.shown(field).getKind();
    Optional<BigDecimal> number = Amounts.read(text);
    if (number.isEmpty()) {
      refuse(
          field,
          id,
          text,
          kind == FieldKind.MONEY
              ? "an amount in figures, like 21,250 or 499.99"
              : "a number, like 61.5");
    } else if (kind == FieldKind.MONEY && number.get().stripTrailingZeros().scale() > PENCE) {
      refuse(field, id, text, "pounds and whole pence, like 499.99");
    } else {
      into.setField(field, Decimal.newBuilder().setValue(number.get().toPlainString()).build());
    }
  }

  private void refuse(FieldDescriptor field, String id, String text, String expected) {
    problems.put(id, "%s must be %s".formatted(Wording.label(field), expected));
    asTyped.put(id, text);
  }

  private String text(FieldDescriptor field, String id, String text) {
    return switch (RegisterModel.shown(field).getKind()) {
      case DATE ->
          Days.read(text)
              .map(Object::toString)
              .orElseGet(() -> {
                refuse(field, id, text, "a real date, like 31/3/2016 or 31 March 2016");
                return "";
              });
      case ORGANISATION -> organisation(text);
      default -> text;
    };
  }

  /** The short name of an organisation that is called by its name. */
  private String organisation(String text) {
    return FormChoices.slugs(region).stream()
        .filter(slug -> Wording.organisation(region, slug).equalsIgnoreCase(text))
        .findFirst()
        .orElse(text);
  }
}
