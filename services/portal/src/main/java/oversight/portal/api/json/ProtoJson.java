package oversight.portal.api.json;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import org.springframework.stereotype.Component;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages of the contracts as JSON: proto3 JSON with default values ({@code "errors": 0}), lower
 * camel case, enums by name, 64-bit integers as strings, and decimals as plain strings.
 */
@Component
public final class ProtoJson {
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();
  private static final JsonFormat.Parser PARSER = JsonFormat.parser();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true).build();

  /** The message as JSON, on one line. */
  public String print(Message message) {
    String json = plain(message);
    return DecimalJson.in(message.getDescriptorForType())
        ? MAPPER.writeValueAsString(
            DecimalJson.shorten(MAPPER.readTree(json), message.getDescriptorForType()))
        : json;
  }

  /** The message as a tree, to stand inside other JSON. */
  public JsonNode tree(Message message) {
    return DecimalJson.shorten(MAPPER.readTree(plain(message)), message.getDescriptorForType());
  }

  /**
   * Reads JSON into a message.
   *
   * @throws RefusedException (INVALID_FIELD) where it is not JSON or does not fit
   */
  public <B extends Message.Builder> B read(byte[] json, B into) {
    return read(parse(json), into);
  }

  /**
   * Reads a tree into a message; the tree is changed.
   *
   * @throws RefusedException (INVALID_FIELD) where it does not fit
   */
  public <B extends Message.Builder> B read(JsonNode tree, B into) {
    try {
      PARSER.merge(DecimalJson.lengthen(tree, into.getDescriptorForType()).toString(), into);
      return into;
    } catch (InvalidProtocolBufferException unfit) {
      throw refused("The body does not fit: " + unfit.getMessage());
    }
  }

  /**
   * Reads an object.
   *
   * @throws RefusedException (INVALID_FIELD) where it is not a JSON object
   */
  public JsonNode parse(byte[] json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (!tree.isObject()) {
        throw refused("The body must be a JSON object.");
      }
      return tree;
    } catch (JacksonException broken) {
      TokenStreamLocation place = broken.getLocation();
      throw refused(
          "The body is not JSON: look at "
              + (place == null
                  ? "it."
                  : "line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
    }
  }

  private static String plain(Message message) {
    try {
      return PRINTER.print(message);
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("A message holds an unknown Any.", impossible);
    }
  }

  private static RefusedException refused(String why) {
    return new RefusedException(Refusal.of(ErrorReason.ERROR_REASON_INVALID_FIELD, why));
  }
}
