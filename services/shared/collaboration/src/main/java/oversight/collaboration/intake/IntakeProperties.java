package oversight.collaboration.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much intake takes.
 *
 * @param maxBytes the largest file
 * @param recordingAtOnce how many files are put on record at once, each with a connection; fewer
 *     than the pool has, so that readers find one
 */
@ConfigurationProperties("oversight.intake")
public record IntakeProperties(
    @DefaultValue("536870912") long maxBytes, @DefaultValue("6") int recordingAtOnce) {}
