package oversight.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the portal is wired.
 *
 * @param regionFile where {@code region.yaml} is
 * @param issuer the realm's address
 * @param audience what must be among a token's audiences
 * @param collaborations gRPC addresses by slug: {@code rocu=localhost:9101,cmpg=localhost:9102}
 * @param governance the gRPC address of the governance service
 * @param publicUrl how people reach the platform, without a slash at the end
 */
@ConfigurationProperties("oversight")
public record PortalProperties(
    String regionFile,
    String issuer,
    String audience,
    String collaborations,
    String governance,
    String publicUrl) {
  /**
   * The collaborations' addresses by slug, in the order given.
   *
   * @throws IllegalArgumentException where an entry is not {@code slug=address}
   */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    Arrays.stream(collaborations.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .forEach(entry -> {
          int equals = entry.indexOf('=');
          if (equals < 1 || equals == entry.length() - 1) {
            throw new IllegalArgumentException(
                "OVERSIGHT_COLLABORATIONS must be like rocu=localhost:9101,cmpg=…; '"
                    + entry
                    + "' is not.");
          }
          addresses.put(entry.substring(0, equals), entry.substring(equals + 1));
        });
    return addresses;
  }
}
