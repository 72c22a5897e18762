package oversight.portal.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal as problem details (RFC 9457), with our members {@code reason} and more. */
@Component
public final class ProblemWriter {
  /** Headers of what was about to be answered before it failed; null takes them away again. */
  private static final List<String> OF_A_FILE =
      List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LINK, HttpHeaders.ETAG);

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Answers with the refusal, unless part of an answer is on its way already. */
  public void write(HttpServletResponse response, Refusal refusal) throws IOException {
    write(response, refusal, Map.of());
  }

  /** The same with further members. */
  public void write(HttpServletResponse response, Refusal refusal, Map<String, ?> members)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    OF_A_FILE.forEach(header -> response.setHeader(header, null));
    response.setStatus(refusal.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.getOutputStream().write(json.writeValueAsBytes(body(refusal, members)));
  }

  /** The refusal as an answer for Spring to write. */
  public ResponseEntity<Map<String, @Nullable Object>> entity(Refusal refusal) {
    return ResponseEntity.status(refusal.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(body(refusal, Map.of()));
  }

  private static Map<String, @Nullable Object> body(Refusal refusal, Map<String, ?> members) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", refusal.status().getReasonPhrase());
    body.put("status", refusal.status().value());
    body.put("detail", refusal.detail());
    body.put("reason", refusal.reason());
    if (!refusal.metadata().isEmpty()) {
      body.put("metadata", refusal.metadata());
    }
    if (!refusal.errors().isEmpty()) {
      body.put("errors", refusal.errors());
    }
    body.putAll(members);
    return body;
  }
}
