package oversight.portal.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import oversight.papers.html.PaperHtml;

/**
 * Every style sheet, script and image of the pages, read once at start and known by one
 * fingerprint, so that a browser may keep them for ever and never mixes two releases.
 */
@Component
public final class AssetLibrary {
  private static final String DESIGN_SYSTEM =
      "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/";
  private static final int FINGERPRINT_LENGTH = 16;

  private final Map<String, Asset> assets = new TreeMap<>();
  private final String fingerprint;

  /** Reads them from the class path. */
  public AssetLibrary() {
    String designSystem = openFonts(text(DESIGN_SYSTEM + "govuk-frontend.min.css"));
    String own = text("classpath:static/assets/oversight.css");
    String style = designSystem + "\n" + PaperHtml.styles() + "\n" + own;
    put("oversight.css", "text/css;charset=utf-8", style);
    String script = text(DESIGN_SYSTEM + "govuk-frontend.min.js");
    put("govuk-frontend.js", "text/javascript;charset=utf-8", withoutSourceMap(script));
    for (String name : new String[] {"desk.js", "oversight.js", "supported.js", "upload.js"}) {
      put(name, "text/javascript;charset=utf-8", text("classpath:static/assets/" + name));
    }
    put("favicon.svg", "image/svg+xml", text("classpath:static/assets/favicon.svg"));
    fingerprint = fingerprint(assets);
  }

  /** One file. */
  static final class Asset {
    private final String type;
    private final byte[] plain;
    private final byte[] compressed;

    private Asset(String type, byte[] plain) {
      this.type = type;
      this.plain = plain;
      this.compressed = compress(plain);
    }

    String type() {
      return type;
    }

    byte[] plain() {
      return plain;
    }

    byte[] compressed() {
      return compressed;
    }
  }

  /** Where a file is fetched from: {@code /assets/3f…/oversight.css}. */
  public String address(String name) {
    if (!assets.containsKey(name)) {
      throw new IllegalArgumentException("There is no asset " + name + ".");
    }
    return "/assets/" + fingerprint + "/" + name;
  }

  Optional<Asset> find(String ofFingerprint, String name) {
    return Optional.ofNullable(ofFingerprint.equals(fingerprint) ? assets.get(name) : null);
  }

  /**
   * The Design System's style sheet without GDS Transport, which is for gov.uk alone, so that the
   * next of its fonts, Arial, is taken.
   */
  static String openFonts(String styleSheet) {
    return styleSheet
        .replaceAll("/\\*![^*]*Margaret Calvert[^*]*\\*/", "")
        .replaceAll("@font-face\\{[^}]*GDS Transport[^}]*}", "")
        .replace("font-family:GDS Transport,arial,", "font-family:arial,helvetica,")
        .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
  }

  private static String withoutSourceMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private void put(String name, String type, String text) {
    assets.put(name, new Asset(type, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String pattern) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
      if (found.length != 1) {
        throw new IllegalStateException("Expected one " + pattern + ", found " + found.length);
      }
      try (InputStream stream = found[0].getInputStream()) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] compress(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String fingerprint(Map<String, Asset> assets) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      assets.forEach((name, asset) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(asset.plain());
      });
      return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
