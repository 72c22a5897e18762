package oversight.collaboration.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Finds the SELECT that a collaboration wrote for a log: {@code derive/calls.sql}. */
final class LogSql {
  private LogSql() {}

  /** The text; empty where there is none. */
  static Optional<String> find(ResourceLoader resources, String folder, Log log) {
    Resource select = resources.getResource("classpath:" + folder + "/" + log.name() + ".sql");
    if (!select.exists()) {
      return Optional.empty();
    }
    try (InputStream text = select.getInputStream()) {
      return Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("The SQL of " + log.name() + " cannot be read.", broken);
    }
  }
}
