package oversight.portal.web.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import oversight.governance.v1.FieldKind;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.portal.web.register.RecordPage.Cell;
import oversight.portal.web.register.RecordPage.Row;
import oversight.portal.web.register.RecordPage.Table;
import oversight.region.Region;

/**
 * Lists of a record as tables. Paragraphs stand under what they are about, so that a table stays as
 * wide as a page; sums of money and shares end with what they make together.
 *
 * @param record whose lists they are
 * @param references where a name of a record, a pack or a measure leads
 */
record Tables(Region region, Message record, Function<String, Link> references) {
  /** What an entry is called among others; paragraphs stand under it. */
  private static final List<String> NAMES = List.of("title", "description", "post", "of", "name");

  Table table(FieldDescriptor list) {
    List<Message> rows = new ArrayList<>();
    ((List<?>) record.getField(list)).forEach(row -> rows.add((Message) row));
    List<FieldDescriptor> filled =
        list.getMessageType().getFields().stream()
            .filter(field -> !field.getName().equals("id"))
            .filter(field -> rows.stream().anyMatch(row -> !words(row, field).isEmpty()))
            .toList();
    boolean named = filled.stream().anyMatch(Tables::isName);
    List<FieldDescriptor> notes = filled.stream().filter(field -> named && isNote(field)).toList();
    List<FieldDescriptor> columns =
        filled.stream().filter(field -> !notes.contains(field)).toList();
    List<Row> shown = new ArrayList<>();
    rows.forEach(row -> shown.add(row(row, columns, notes)));
    if (rows.size() > 1 && columns.stream().anyMatch(Tables::isSummed)) {
      shown.add(total(rows, columns));
    }
    return new Table(
        Wording.label(list),
        list.getName() + "-caption",
        columns.stream().map(field -> Cell.of(Wording.label(field), isNumber(field))).toList(),
        shown);
  }

  private Row row(Message row, List<FieldDescriptor> columns, List<FieldDescriptor> notes) {
    List<String> paragraphs =
        notes.stream()
            .filter(field -> !words(row, field).isEmpty())
            .flatMap(field -> note(row, field).stream())
            .toList();
    return new Row(
        columns.stream()
            .map(field ->
                new Cell(
                    parts(row, field), isNumber(field), isName(field) ? paragraphs : List.of()))
            .toList(),
        false);
  }

  /** Paragraphs as they are; anything else with what it is. */
  private List<String> note(Message row, FieldDescriptor field) {
    String words = words(row, field);
    return RegisterModel.shown(field).getKind() == FieldKind.LONG_TEXT
            || field.getName().equals("note")
        ? RecordBuilder.paragraphs(words)
        : List.of(Wording.label(field) + ": " + words);
  }

  /** What a column's numbers make together, exact. */
  private static Row total(List<Message> rows, List<FieldDescriptor> columns) {
    List<Cell> cells = new ArrayList<>();
    for (FieldDescriptor field : columns) {
      String text = cells.isEmpty() ? "Total" : "";
      if (isSummed(field)) {
        text = sum(rows, field);
      }
      cells.add(Cell.of(text, isNumber(field)));
    }
    return new Row(cells, true);
  }

  /** What a field's amounts make, in words. */
  static String sum(List<Message> rows, FieldDescriptor field) {
    BigDecimal sum =
        rows.stream()
            .map(row -> ((Decimal) row.getField(field)).getValue())
            .filter(value -> !value.isEmpty())
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Wording.decimal(field, Decimal.newBuilder().setValue(sum.toPlainString()).build());
  }

  private List<Link> parts(Message row, FieldDescriptor field) {
    if (field.isRepeated()) {
      return ((List<?>) row.getField(field))
          .stream().map(each -> link(field, Wording.value(region, field, each))).toList();
    }
    return List.of(link(field, words(row, field)));
  }

  private Link link(FieldDescriptor field, String words) {
    boolean leads =
        RegisterModel.shown(field).getKind() == FieldKind.LINK
            || words.startsWith("collaborations/");
    return leads ? references.apply(words) : new Link(words, "");
  }

  private String words(Message row, FieldDescriptor field) {
    if (field.isRepeated()) {
      return ((List<?>) row.getField(field))
          .stream()
              .map(each -> Wording.value(region, field, each))
              .collect(Collectors.joining(" / "));
    }
    Object value = row.getField(field);
    if (value instanceof Integer number && isEntry(field)) {
      return entry(RegisterModel.shown(field).getEntryOf(), number);
    }
    return (field.hasPresence() && !row.hasField(field))
            || value.equals(0)
            || value.equals(Decimal.getDefaultInstance())
            || value.equals(false)
        ? ""
        : Wording.value(region, field, value);
  }

  private static boolean isEntry(FieldDescriptor field) {
    return !RegisterModel.shown(field).getEntryOf().isEmpty();
  }

  /** What the entry of another list of the record is called, by its number from 1. */
  private String entry(String list, int number) {
    FieldDescriptor field = record.getDescriptorForType().findFieldByName(list);
    if (field == null || number < 1 || number > record.getRepeatedFieldCount(field)) {
      return number == 0 ? "" : String.valueOf(number);
    }
    return RegisterModel.text((Message) record.getRepeatedField(field, number - 1), "title");
  }

  private static boolean isName(FieldDescriptor field) {
    return NAMES.contains(field.getName());
  }

  private static boolean isNote(FieldDescriptor field) {
    return RegisterModel.shown(field).getUnderName()
        || RegisterModel.shown(field).getKind() == FieldKind.LONG_TEXT;
  }

  static boolean isSummed(FieldDescriptor field) {
    FieldKind kind = RegisterModel.shown(field).getKind();
    return kind == FieldKind.MONEY || kind == FieldKind.PERCENT;
  }

  static boolean isNumber(FieldDescriptor field) {
    return !field.isRepeated()
        && !isEntry(field)
        && (isSummed(field)
            || field.getJavaType() == JavaType.INT
            || (field.getJavaType() == JavaType.MESSAGE
                && field.getMessageType().equals(Decimal.getDescriptor())));
  }
}
