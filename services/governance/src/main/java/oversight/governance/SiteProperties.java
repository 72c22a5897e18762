package oversight.governance;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people find the platform.
 *
 * @param publicUrl the address of its pages, without a slash at its end
 */
@ConfigurationProperties("oversight.site")
public record SiteProperties(URI publicUrl) {}
