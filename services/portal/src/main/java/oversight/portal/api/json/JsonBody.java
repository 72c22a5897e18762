package oversight.portal.api.json;

import com.google.protobuf.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.ErrorReason;
import tools.jackson.databind.JsonNode;

/** Reads the JSON body of a request, strictly: no unknown member, nothing said twice. */
@Component
public final class JsonBody {
  /** A commentary with every section as long as the contract allows is under it. */
  private static final int LIMIT_BYTES = 8 * 1024 * 1024;

  private final ProtoJson json;

  JsonBody(ProtoJson json) {
    this.json = json;
  }

  /**
   * Reads it into a message.
   *
   * @throws RefusedException FORMAT_UNKNOWN, UPLOAD_TOO_LARGE or INVALID_FIELD
   */
  public <B extends Message.Builder> B read(HttpServletRequest request, B into) throws IOException {
    return json.read(tree(request), into);
  }

  /** The same; a request without a body leaves the message as it is. */
  public <B extends Message.Builder> B readIfAny(HttpServletRequest request, B into)
      throws IOException {
    byte[] body = bytes(request);
    if (body.length == 0) {
      return into;
    }
    requireJson(request.getContentType());
    return json.read(body, into);
  }

  /** Reads it as a tree, for whoever must know which members were given. */
  public JsonNode tree(HttpServletRequest request) throws IOException {
    requireJson(request.getContentType());
    return json.parse(bytes(request));
  }

  private static byte[] bytes(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
    if (body.length > LIMIT_BYTES) {
      throw new RefusedException(
          Refusal.of(
              ErrorReason.ERROR_REASON_UPLOAD_TOO_LARGE,
              "The body is larger than " + LIMIT_BYTES + " bytes."));
    }
    return body;
  }

  private static void requireJson(@Nullable String contentType) {
    try {
      if (contentType != null) {
        MediaType type = MediaType.parseMediaType(contentType);
        if (type.isCompatibleWith(MediaType.APPLICATION_JSON)
            || "json".equals(type.getSubtypeSuffix())) {
          return;
        }
      }
    } catch (InvalidMediaTypeException unreadable) {
      // Refused below, like any other that is not JSON.
    }
    throw new RefusedException(
        Refusal.of(
            ErrorReason.ERROR_REASON_FORMAT_UNKNOWN,
            "Send the body as JSON, with 'Content-Type: application/json'."));
  }
}
