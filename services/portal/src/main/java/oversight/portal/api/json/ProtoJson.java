package oversight.portal.api.json;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages of the contracts as JSON: proto3 JSON with default values ({@code "errors": 0}), lower
 * camel case, enums by name, 64-bit integers as strings, and decimals as plain strings.
 */
@Component
public final class ProtoJson {
  private static final int INITIAL_BYTES = 1024;
  private static final JsonFormat.Parser PARSER = JsonFormat.parser();
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .build())
          .build();

  /** The message as JSON, on one line. */
  public String print(Message message) {
    return new String(bytes(message), StandardCharsets.UTF_8);
  }

  /** The message as JSON in UTF-8. */
  public byte[] bytes(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_BYTES);
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      MessageWriter.write(out, message);
    }
    return bytes.toByteArray();
  }

  /** A generator for {@link #write}; to close it leaves the stream open. */
  public JsonGenerator generator(OutputStream stream) {
    return MAPPER.createGenerator(stream);
  }

  /** Writes the message where the generator stands. */
  public void write(JsonGenerator out, Message message) {
    MessageWriter.write(out, message);
  }

  /** The message as a tree, to stand inside other JSON. */
  public JsonNode tree(Message message) {
    return MAPPER.readTree(bytes(message));
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

  private static RefusedException refused(String why) {
    return new RefusedException(Refusal.of(ErrorReason.ERROR_REASON_INVALID_FIELD, why));
  }
}
