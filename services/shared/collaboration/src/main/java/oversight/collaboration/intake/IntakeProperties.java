package oversight.collaboration.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much intake takes.
 *
 * @param maxBytes the largest file
 */
@ConfigurationProperties("oversight.intake")
public record IntakeProperties(@DefaultValue("536870912") long maxBytes) {}
