package oversight.portal.api.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.type.Decimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one thing in which our JSON differs from proto3 JSON: a {@code google.type.Decimal} is a
 * plain string ({@code "854"}), not an object ({@code {"value":"854"}}). On the way in, both are
 * taken.
 */
final class DecimalJson {
  private static final Descriptor DECIMAL = Decimal.getDescriptor();
  private static final String VALUE = "value";

  private DecimalJson() {}

  /** Turns decimals from strings to objects, in place; returns the message's own new node. */
  static JsonNode lengthen(JsonNode node, Descriptor type) {
    if (type.equals(DECIMAL)) {
      return node.isString() || node.isNumber()
          ? JsonNodeFactory.instance.objectNode().put(VALUE, node.asString())
          : node;
    }
    return each(node, type);
  }

  private static JsonNode each(JsonNode node, Descriptor type) {
    if (node instanceof ObjectNode object) {
      for (FieldDescriptor field : type.getFields()) {
        JsonNode value = isMessage(field) ? object.get(field.getJsonName()) : null;
        if (value instanceof ArrayNode array) {
          for (int index = 0; index < array.size(); index++) {
            array.set(index, lengthen(array.get(index), field.getMessageType()));
          }
        } else if (value != null && !value.isNull()) {
          object.set(field.getJsonName(), lengthen(value, field.getMessageType()));
        }
      }
    }
    return node;
  }

  /** The contracts have no map of decimals; a map is left as it is. */
  private static boolean isMessage(FieldDescriptor field) {
    return field.getJavaType() == JavaType.MESSAGE && !field.isMapField();
  }
}
