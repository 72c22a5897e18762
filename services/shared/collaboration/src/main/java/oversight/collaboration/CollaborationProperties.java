package oversight.collaboration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which collaboration of the region a service is for.
 *
 * @param slug as the region's file has it
 * @param catalogue where its catalogue is
 */
@ConfigurationProperties("oversight.collaboration")
public record CollaborationProperties(
    String slug, @DefaultValue("classpath:catalogue.yaml") String catalogue) {}
