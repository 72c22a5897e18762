package oversight.collaboration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which collaboration of the region a service is for.
 *
 * @param slug as the region's file has it
 * @param catalogue where its catalogue is
 * @param logs where its logs are described; one that is not there describes none
 */
@ConfigurationProperties("oversight.collaboration")
public record CollaborationProperties(
    String slug,
    @DefaultValue("classpath:catalogue.yaml") String catalogue,
    @DefaultValue("classpath:logs.yaml") String logs) {}
