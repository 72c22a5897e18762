package oversight.portal.web.asset;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Serves the assets to everybody. */
@RestController
final class AssetServer {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final AssetLibrary library;

  AssetServer(AssetLibrary library) {
    this.library = library;
  }

  @GetMapping("/assets/{fingerprint}/{name}")
  ResponseEntity<byte[]> asset(
      @PathVariable("fingerprint") String fingerprint,
      @PathVariable("name") String name,
      @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false)
          @Nullable String encodings) {
    return library
        .find(fingerprint, name)
        .map(asset -> answer(asset, encodings != null && encodings.contains("gzip")))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Where a browser looks by itself, for a document that names no icon. */
  @GetMapping("/favicon.ico")
  ResponseEntity<Void> icon() {
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .location(URI.create(library.address("favicon.svg")))
        .build();
  }

  private static ResponseEntity<byte[]> answer(AssetLibrary.Asset asset, boolean compressed) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(FOR_EVER)
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header("X-Content-Type-Options", "nosniff");
    return compressed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed())
        : answer.body(asset.plain());
  }
}
