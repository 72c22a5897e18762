package oversight.portal.api.packs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.ListPackFiguresRequest;
import oversight.governance.v1.ListPackFiguresResponse;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.ListPacksResponse;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PublicPack;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RevisePackRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Quoted;
import oversight.portal.clients.Governance;

/** The cross-force packs. */
@RestController
@RequestMapping("/api/v1/packs")
final class PackController {
  private final Governance governance;
  private final JsonBody body;

  PackController(Governance governance, JsonBody body) {
    this.governance = governance;
    this.body = body;
  }

  @GetMapping
  ListPacksResponse list(
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return governance
        .packs()
        .listPacks(
            ListPacksRequest.newBuilder().setPageSize(pageSize).setPageToken(pageToken).build());
  }

  @PostMapping
  ResponseEntity<Pack> create(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    CreatePackRequest.Builder asked = body.read(request, CreatePackRequest.newBuilder());
    if (key != null) {
      asked.setIdempotencyKey(Quoted.key(key));
    }
    Pack pack = governance.packs().createPack(asked.build());
    return ResponseEntity.created(URI.create("/api/v1/" + pack.getName())).body(pack);
  }

  /** The ending of a document is no part of an id. */
  @GetMapping("/{pack:[^.]+}")
  Pack get(@PathVariable String pack) {
    return governance
        .packs()
        .getPack(GetPackRequest.newBuilder().setName(PackName.of(pack)).build());
  }

  @PostMapping("/{pack}:compile")
  Pack compile(@PathVariable String pack) {
    return governance
        .documents()
        .compilePack(CompilePackRequest.newBuilder().setName(PackName.of(pack)).build());
  }

  /** The body may say why numbers stand that match no figure. */
  @PostMapping("/{pack}:circulate")
  Pack circulate(@PathVariable String pack, HttpServletRequest request) throws IOException {
    return governance
        .documents()
        .circulatePack(
            body.readIfAny(request, CirculatePackRequest.newBuilder())
                .setName(PackName.of(pack))
                .build());
  }

  @PostMapping("/{pack}:revise")
  Pack revise(@PathVariable String pack, HttpServletRequest request) throws IOException {
    return governance
        .documents()
        .revisePack(
            body.read(request, RevisePackRequest.newBuilder()).setName(PackName.of(pack)).build());
  }

  @PostMapping("/{pack}:publish")
  PublicPack publish(@PathVariable String pack, HttpServletRequest request) throws IOException {
    return governance
        .documents()
        .publishPack(
            body.readIfAny(request, PublishPackRequest.newBuilder())
                .setName(PackName.of(pack))
                .build());
  }

  /** What the words of a pack can refer to. */
  @GetMapping("/{pack}/figures")
  ListPackFiguresResponse figures(@PathVariable String pack) {
    return governance
        .documents()
        .listPackFigures(ListPackFiguresRequest.newBuilder().setName(PackName.of(pack)).build());
  }
}
