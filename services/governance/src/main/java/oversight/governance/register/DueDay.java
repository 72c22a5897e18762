package oversight.governance.register;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A day of a record by which something is to be done. The same words decide whether a record that
 * is read is overdue, and which records a list of what is overdue holds.
 *
 * @param list the list whose entries have the day; empty where the record itself has it
 * @param field the day, ISO 8601; where it is empty nothing is overdue
 * @param days so many more days are left from it
 * @param states in which something waits
 * @param conditions what must hold as well
 * @param shown the field in which a reader finds the day itself, so many days later
 */
public record DueDay(
    String list,
    String field,
    int days,
    Set<String> states,
    List<Condition> conditions,
    String shown) {
  /** Copies the collections. */
  public DueDay {
    states = Set.copyOf(states);
    conditions = List.copyOf(conditions);
  }

  /**
   * What a field must say, or must not.
   *
   * @param value a text, or the name of a choice; empty for nothing
   */
  public record Condition(String field, boolean equal, String value) {}

  /** A day of the record, which counts in these states, separated by spaces. */
  public static DueDay of(String field, String states) {
    return new DueDay(
        "", field, 0, Set.copyOf(Arrays.asList(states.split(" ", -1))), List.of(), field);
  }

  /** The same day of the entries of a list. */
  public DueDay inList(String name) {
    return new DueDay(name, field, days, states, conditions, shown);
  }

  /** So many days later, which the record says in a field of its own. */
  public DueDay plusDays(int more, String saidIn) {
    return new DueDay(list, field, days + more, states, conditions, saidIn);
  }

  /** Only where a field says this; the empty text where it must say nothing. */
  public DueDay where(String name, String value) {
    return with(new Condition(name, true, value));
  }

  /** Only where a field does not say this. */
  public DueDay whereNot(String name, String value) {
    return with(new Condition(name, false, value));
  }

  private DueDay with(Condition condition) {
    List<Condition> all = new ArrayList<>(conditions);
    all.add(condition);
    return new DueDay(list, field, days, states, all, shown);
  }

  /** Whether the day has gone by. */
  public boolean isOver(Message record, String state, LocalDate today) {
    return states.contains(state)
        && items(record).stream().anyMatch(item -> isOver(item, today.minusDays(days)));
  }

  /** The day itself, while something of the record waits for it; of a day in a list, none. */
  public Optional<LocalDate> waiting(Message record, String state) {
    if (!list.isEmpty() || !states.contains(state) || !holds(record)) {
      return Optional.empty();
    }
    String day = text(record, field);
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day).plusDays(days));
  }

  private List<Message> items(Message record) {
    if (list.isEmpty()) {
      return List.of(record);
    }
    return ((List<?>) record.getField(field(record, list)))
        .stream().map(Message.class::cast).toList();
  }

  private boolean isOver(Message item, LocalDate before) {
    String day = text(item, field);
    return !day.isEmpty() && day.compareTo(before.toString()) < 0 && holds(item);
  }

  private boolean holds(Message item) {
    return conditions.stream()
        .allMatch(each -> text(item, each.field()).equals(each.value()) == each.equal());
  }

  private static String text(Message item, String name) {
    FieldDescriptor field = field(item, name);
    Object value = item.getField(field);
    return value.equals(field.getDefaultValue()) ? "" : value.toString();
  }

  private static FieldDescriptor field(Message item, String name) {
    return requireField(item.getDescriptorForType().findFieldByName(name), name);
  }

  private static FieldDescriptor requireField(
      @org.jspecify.annotations.Nullable FieldDescriptor field, String name) {
    if (field == null) {
      throw new IllegalArgumentException("There is no field " + name + " to be due by.");
    }
    return field;
  }

  /** The same question to PostgreSQL, of the row {@code r}; made of names of the contract alone. */
  String sql(Shape shape, LocalDate today) {
    String item = list.isEmpty() ? "r.content" : "item";
    String late = late(item, today.minusDays(days));
    return "(r.state in (%s) and %s)"
        .formatted(
            states.stream().sorted().map(DueDay::quoted).collect(Collectors.joining(", ")),
            list.isEmpty()
                ? late
                : "exists (select 1 from jsonb_array_elements(coalesce(r.content->'%s', '[]')) item where %s)"
                    .formatted(shape.field(list).getJsonName(), late));
  }

  private String late(String item, LocalDate before) {
    String day = text(item, field);
    String late = "%s <> '' and %s collate \"C\" < '%s'".formatted(day, day, before);
    return conditions.stream()
        .map(each ->
            " and %s %s %s"
                .formatted(
                    text(item, each.field()), each.equal() ? "=" : "<>", quoted(each.value())))
        .reduce(late, String::concat);
  }

  private static String text(String item, String name) {
    return "coalesce(%s->>'%s', '')".formatted(item, JsonNames.of(name));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
