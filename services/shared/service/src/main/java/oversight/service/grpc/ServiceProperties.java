package oversight.service.grpc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service finds what it needs.
 *
 * @param regionFile the path of {@code region.yaml}
 * @param issuer the Keycloak realm whose tokens are taken
 * @param audience what a token must be meant for
 */
@ConfigurationProperties("oversight")
public record ServiceProperties(
    String regionFile, String issuer, @DefaultValue("oversight") String audience) {}
