package oversight.governance.register;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.type.Decimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.governance.v1.FieldKind;

/**
 * A field by which a list is filtered or ordered, as PostgreSQL reads it.
 *
 * @param sql an expression that is never null; made of names of the contract, never of a caller's
 * @param kind what it compares as
 * @param values of an enumeration; null of anything else
 */
record ListColumn(String sql, Kind kind, @Nullable EnumDescriptor values) {
  /** What a field compares as. */
  enum Kind {
    /** Texts. */
    TEXT,
    /** ISO 8601 dates; the empty text where there is none. */
    DATE,
    /** Exact numbers. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** The name of a value. */
    CHOICE,
    /** Texts, of which one is looked for. */
    LIST
  }

  /** The field of this name, as the contract or as JSON spells it. */
  static Optional<ListColumn> find(Shape shape, String name) {
    String field = JsonNames.contract(name);
    return switch (field) {
      case "state" ->
          Optional.of(new ListColumn("r.state", Kind.CHOICE, shape.field("state").getEnumType()));
      case "create_time" -> Optional.of(time("r.create_time"));
      case "update_time" -> Optional.of(time("r.update_time"));
      case "updated_by" -> Optional.of(new ListColumn("r.updated_by", Kind.TEXT, null));
      default ->
          shape.fields().stream()
              .filter(candidate -> candidate.getName().equals(field))
              .findFirst()
              .flatMap(ListColumn::of);
    };
  }

  private static ListColumn time(String column) {
    return new ListColumn(
        "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')".formatted(column),
        Kind.TEXT,
        null);
  }

  private static Optional<ListColumn> of(FieldDescriptor field) {
    String json = "r.content->>'" + field.getJsonName() + "'";
    if (field.isRepeated()) {
      return field.getJavaType() == JavaType.STRING
          ? Optional.of(
              new ListColumn(
                  "coalesce(r.content->'%s', '[]')".formatted(field.getJsonName()),
                  Kind.LIST,
                  null))
          : Optional.empty();
    }
    return switch (field.getJavaType()) {
      case STRING ->
          Optional.of(
              new ListColumn(
                  "coalesce(" + json + ", '')",
                  Shape.shown(field).getKind() == FieldKind.DATE ? Kind.DATE : Kind.TEXT,
                  null));
      case INT ->
          Optional.of(new ListColumn("coalesce((" + json + ")::numeric, 0)", Kind.NUMBER, null));
      case BOOLEAN ->
          Optional.of(new ListColumn("coalesce((" + json + ")::boolean, false)", Kind.FLAG, null));
      case ENUM ->
          Optional.of(
              new ListColumn(
                  "coalesce(%s, '%s')"
                      .formatted(json, field.getEnumType().findValueByNumber(0).getName()),
                  Kind.CHOICE,
                  field.getEnumType()));
      case MESSAGE ->
          field.getMessageType().equals(Decimal.getDescriptor())
              ? Optional.of(
                  new ListColumn(
                      "coalesce((r.content#>>'{%s,value}')::numeric, 0)"
                          .formatted(field.getJsonName()),
                      Kind.NUMBER,
                      null))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
