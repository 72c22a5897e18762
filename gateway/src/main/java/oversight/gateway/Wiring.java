package oversight.gateway;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where everything is, from the environment (see application.yaml).
 *
 * @param issuer the issuer of tokens, a Keycloak realm: {@code
 *     http://localhost:8180/realms/oversight}
 * @param audience what the {@code aud} of a token must contain
 * @param publicUrl what people type: scheme, host and port, without a path
 * @param portal the portal's address
 * @param collaborations gRPC addresses by slug: {@code rocu=localhost:9101,cmpg=localhost:9102}
 * @param governance the gRPC address of governance: {@code localhost:9105}
 * @param clientSecret the secret of the Keycloak client {@code oversight-gateway}
 */
@ConfigurationProperties("oversight")
public record Wiring(
    String issuer,
    String audience,
    URI publicUrl,
    URI portal,
    String collaborations,
    String governance,
    String clientSecret) {
  /** The name of the cookie that holds a browser's session. */
  public static final String SESSION_COOKIE = "oversight_session";

  /** Refuses an address that could never be reached. */
  public Wiring {
    if (publicUrl.getHost() == null) {
      throw new IllegalArgumentException(
          "OVERSIGHT_PUBLIC_URL must be an absolute URL such as http://localhost:8080, not "
              + publicUrl);
    }
  }

  /** Returns gRPC addresses ({@code host:port}) by slug, in the order written. */
  public Map<String, String> collaborationAddresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String entry : collaborations.split(",", -1)) {
      if (entry.isBlank()) {
        continue;
      }
      String[] parts = entry.strip().split("=", 2);
      if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
        throw new IllegalArgumentException(
            "OVERSIGHT_COLLABORATIONS must be slug=host:port pairs joined by commas; found '"
                + entry
                + "'");
      }
      addresses.put(parts[0].strip(), parts[1].strip());
    }
    return addresses;
  }

  /** Says whether people come by TLS, be it ended here or in front of here. */
  public boolean secure() {
    return "https".equalsIgnoreCase(publicUrl.getScheme());
  }

  /** Returns the public host, with the port where it is not the scheme's own. */
  public String publicAuthority() {
    int port = publicUrl.getPort();
    boolean usual = port < 0 || port == (secure() ? 443 : 80);
    String host = publicUrl.getHost().toLowerCase(Locale.ROOT);
    return usual ? host : host + ":" + port;
  }

  /** Returns the public origin as a browser writes it in {@code Origin}. */
  public String publicOrigin() {
    return (secure() ? "https://" : "http://") + publicAuthority();
  }

  /** Returns the public port, the scheme's own where none is written. */
  public int publicPort() {
    int port = publicUrl.getPort();
    return port >= 0 ? port : secure() ? 443 : 80;
  }
}
