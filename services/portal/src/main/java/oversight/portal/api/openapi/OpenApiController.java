package oversight.portal.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of this API: its calls as written down, its messages as the contracts have them.
 * A test holds it against the calls that there are.
 */
@RestController
final class OpenApiController {
  private final byte[] document;

  OpenApiController(JsonMapper json) throws IOException {
    try (InputStream yaml = new ClassPathResource("openapi.yaml").getInputStream()) {
      JsonNode description = new YAMLMapper().readTree(yaml);
      if (description.at("/components/schemas") instanceof ObjectNode schemas) {
        schemas.setAll(ProtoSchemas.all());
      }
      if (description.get("paths") instanceof ObjectNode paths) {
        paths.setAll(RegisterPaths.all());
      }
      this.document = json.writeValueAsBytes(description);
    }
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> get() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(document);
  }
}
