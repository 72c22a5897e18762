package oversight.portal.api.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.type.Decimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one thing in which our JSON differs from proto3 JSON: a {@code google.type.Decimal} is a
 * plain string ({@code "854"}), not an object ({@code {"value":"854"}}).
 */
final class DecimalJson {
  private static final Descriptor DECIMAL = Decimal.getDescriptor();
  private static final String VALUE = "value";
  private static final Map<Descriptor, Boolean> HOLDS = new ConcurrentHashMap<>();

  private DecimalJson() {}

  /** Whether a decimal can stand anywhere inside such a message. */
  static boolean in(Descriptor type) {
    return HOLDS.computeIfAbsent(type, asked -> holds(asked, new HashSet<>()));
  }

  private static boolean holds(Descriptor type, Set<Descriptor> seen) {
    return type.equals(DECIMAL)
        || (seen.add(type)
            && type.getFields().stream()
                .filter(DecimalJson::isMessage)
                .anyMatch(field -> holds(field.getMessageType(), seen)));
  }

  /** Turns decimals from objects to strings, in place; returns the message's own new node. */
  static JsonNode shorten(JsonNode node, Descriptor type) {
    if (type.equals(DECIMAL)) {
      return node.has(VALUE) ? node.get(VALUE) : JsonNodeFactory.instance.stringNode("");
    }
    return each(node, type, DecimalJson::shorten);
  }

  /** Turns decimals from strings to objects, in place; returns the message's own new node. */
  static JsonNode lengthen(JsonNode node, Descriptor type) {
    if (type.equals(DECIMAL)) {
      return node.isString() || node.isNumber()
          ? JsonNodeFactory.instance.objectNode().put(VALUE, node.asString())
          : node;
    }
    return each(node, type, DecimalJson::lengthen);
  }

  private static JsonNode each(JsonNode node, Descriptor type, Change change) {
    if (node instanceof ObjectNode object && in(type)) {
      for (FieldDescriptor field : type.getFields()) {
        JsonNode value = isMessage(field) ? object.get(field.getJsonName()) : null;
        if (value instanceof ArrayNode array) {
          for (int index = 0; index < array.size(); index++) {
            array.set(index, change.to(array.get(index), field.getMessageType()));
          }
        } else if (value != null && !value.isNull()) {
          object.set(field.getJsonName(), change.to(value, field.getMessageType()));
        }
      }
    }
    return node;
  }

  /** The contracts have no map of decimals; a map is left as it is. */
  private static boolean isMessage(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE && !field.isMapField();
  }

  /** What is done to each node of a message's type. */
  @FunctionalInterface
  private interface Change {
    JsonNode to(JsonNode node, Descriptor type);
  }
}
