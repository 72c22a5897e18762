package oversight.governance.report;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import com.google.type.Decimal;
import java.util.HashMap;
import java.util.Map;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.ReportContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a report's canonical JSON: proto3 JSON, in which an exact decimal may stand as a plain
 * string ("854") as well as in the object that proto3 asks for.
 */
public final class ContentJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A collaboration may be a release ahead of us: what we do not know yet is passed over. */
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

  private ContentJson() {}

  /**
   * The content.
   *
   * @throws BadReportException where the text is none
   */
  static ReportContent read(String json) {
    return read(json, ReportContent.newBuilder()).build();
  }

  /**
   * What the public may see of a report.
   *
   * @throws BadReportException where the text is none
   */
  public static PublicContent readPublic(String json) {
    return read(json, PublicContent.newBuilder()).build();
  }

  private static <B extends Message.Builder> B read(String json, B content) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      PARSER.merge(lengthen(tree, content.getDescriptorForType()).toString(), content);
      return content;
    } catch (JacksonException | InvalidProtocolBufferException broken) {
      throw new BadReportException("Its JSON is not a report's content.", broken);
    }
  }

  private static JsonNode lengthen(JsonNode node, Descriptor type) {
    if (type.equals(Decimal.getDescriptor()) && node.isString()) {
      return MAPPER.createObjectNode().put("value", node.asString());
    }
    if (node instanceof ObjectNode object) {
      Map<String, FieldDescriptor> fields = messageFields(type);
      object
          .properties()
          .forEach(property -> {
            FieldDescriptor field = fields.get(property.getKey());
            if (field != null) {
              property.setValue(lengthenAll(property.getValue(), field.getMessageType()));
            }
          });
    }
    return node;
  }

  private static JsonNode lengthenAll(JsonNode node, Descriptor type) {
    if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        array.set(index, lengthen(array.get(index), type));
      }
      return array;
    }
    return lengthen(node, type);
  }

  private static Map<String, FieldDescriptor> messageFields(Descriptor type) {
    Map<String, FieldDescriptor> fields = new HashMap<>();
    for (FieldDescriptor field : type.getFields()) {
      if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
        fields.put(field.getJsonName(), field);
        fields.put(field.getName(), field);
      }
    }
    return fields;
  }
}
