package oversight.governance;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import oversight.region.Region;

/**
 * What governance alone needs.
 *
 * @param collaborations gRPC addresses by slug: {@code rocu=localhost:9101,cmpg=localhost:9102}
 * @param tokenEndpoint where it gets tokens of its own
 * @param clientId its client at the identity provider
 * @param clientSecret that client's secret
 */
@ConfigurationProperties("oversight.governance")
public record GovernanceProperties(
    String collaborations, URI tokenEndpoint, String clientId, String clientSecret) {

  /**
   * The addresses by slug, in the order given.
   *
   * @throws IllegalArgumentException where an entry is not {@code slug=address}, comes twice, or
   *     names a collaboration that the region does not have
   */
  public Map<String, String> addresses(Region region) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String entry : collaborations.split(",", -1)) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "OVERSIGHT_COLLABORATIONS: '%s' is not written slug=address.".formatted(entry));
      }
      String slug = entry.substring(0, equals).strip();
      if (region.collaboration(slug).isEmpty()) {
        throw new IllegalArgumentException(
            "OVERSIGHT_COLLABORATIONS: the region has no collaboration '%s'.".formatted(slug));
      }
      if (addresses.put(slug, entry.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException(
            "OVERSIGHT_COLLABORATIONS: '%s' comes twice.".formatted(slug));
      }
    }
    return addresses;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "GovernanceProperties[collaborations=" + collaborations + "]";
  }
}
