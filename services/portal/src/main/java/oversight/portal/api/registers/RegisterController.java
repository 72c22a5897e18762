package oversight.portal.api.registers;

import com.google.protobuf.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.json.ProtoJson;
import oversight.portal.api.request.Accept;
import oversight.portal.api.request.Quoted;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterClient;
import oversight.portal.clients.RegisterClient.Query;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import tools.jackson.databind.JsonNode;

/** The six calls of every register. */
@RestController
@RequestMapping({
  "/api/v1/boards",
  "/api/v1/meetings",
  "/api/v1/actions",
  "/api/v1/recommendations",
  "/api/v1/decisions",
  "/api/v1/agreements",
  "/api/v1/commissions",
  "/api/v1/plans",
  "/api/v1/programmes",
  "/api/v1/grants",
  "/api/v1/risks",
  "/api/v1/briefings"
})
final class RegisterController {
  private static final int COLLECTION = 3;
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final MediaType ODS =
      MediaType.parseMediaType("application/vnd.oasis.opendocument.spreadsheet");
  private static final List<String> NOT_CONTENT = List.of("name", "etag", "state", "record");

  private final Governance governance;
  private final JsonBody body;
  private final ProtoJson json;

  RegisterController(Governance governance, JsonBody body, ProtoJson json) {
    this.governance = governance;
    this.body = body;
    this.json = json;
  }

  @GetMapping
  @Nullable Message list(
      @RequestParam(defaultValue = "") String filter,
      @RequestParam(defaultValue = "") String orderBy,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    RegisterModel model = model(request);
    RegisterClient client = governance.register(model);
    MediaType format = Accept.choose(accept, List.of(MediaType.APPLICATION_JSON, CSV, ODS));
    if (format.equals(MediaType.APPLICATION_JSON)) {
      return client.list(new Query(filter, orderBy, pageSize, pageToken));
    }
    List<Message> records = client.all(filter, orderBy);
    if (format.equals(CSV)) {
      RegisterCsv.write(model, records, response);
    } else {
      RegisterOds.write(model, records, response);
    }
    return null;
  }

  @PostMapping
  ResponseEntity<Message> create(
      @RequestParam(defaultValue = "") String reason, HttpServletRequest request)
      throws IOException {
    RegisterModel model = model(request);
    Message record = body.read(request, model.prototype().newBuilderForType()).build();
    Message opened = governance.register(model).create(record, reason);
    return ResponseEntity.created(URI.create("/api/v1/" + RegisterModel.text(opened, "name")))
        .eTag(RegisterModel.text(opened, "etag"))
        .body(opened);
  }

  @GetMapping("/{id}")
  ResponseEntity<Message> get(@PathVariable String id, HttpServletRequest request) {
    return tagged(governance.register(model(request)).get(ResourceId.of(id)));
  }

  /** Replaces what is given (RFC 7396), lists as wholes; the rest stays. */
  @PatchMapping("/{id}")
  ResponseEntity<Message> change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      HttpServletRequest request)
      throws IOException {
    RegisterModel model = model(request);
    JsonNode given = body.tree(request);
    List<String> mask = new ArrayList<>(given.propertyNames());
    mask.removeAll(NOT_CONTENT);
    Message.Builder record = model.prototype().newBuilderForType();
    json.read(given, record);
    set(record, "name", model.collection() + "/" + ResourceId.of(id));
    if (match != null) {
      set(record, "etag", Quoted.tag(match));
    }
    return tagged(governance.register(model).update(record.build(), mask, reason));
  }

  @PostMapping("/{id}:{verb}")
  ResponseEntity<Message> move(
      @PathVariable String id,
      @PathVariable String verb,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      HttpServletRequest request)
      throws IOException {
    RegisterModel model = model(request);
    Message asked = body.readIfAny(request, model.request(RegisterModel.Call.MOVE)).build();
    return tagged(
        governance
            .register(model)
            .move(
                ResourceId.of(id),
                verb,
                RegisterModel.text(asked, "reason"),
                match == null ? RegisterModel.text(asked, "etag") : Quoted.tag(match),
                RegisterModel.text(asked, "on_date")));
  }

  @GetMapping("/{id}/history")
  Message history(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken,
      HttpServletRequest request) {
    return governance.register(model(request)).versions(ResourceId.of(id), pageSize, pageToken);
  }

  /** The register that the address names. */
  private static RegisterModel model(HttpServletRequest request) {
    return RegisterModels.of(request.getRequestURI().split("[/:]", -1)[COLLECTION]);
  }

  private static void set(Message.Builder record, String field, String value) {
    record.setField(record.getDescriptorForType().findFieldByName(field), value);
  }

  private static ResponseEntity<Message> tagged(Message record) {
    return ResponseEntity.ok().eTag(RegisterModel.text(record, "etag")).body(record);
  }
}
