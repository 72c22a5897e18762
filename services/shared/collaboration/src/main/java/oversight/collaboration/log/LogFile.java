package oversight.collaboration.log;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code logs.yaml}: a list {@code logs}. */
public final class LogFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private LogFile() {}

  /**
   * Reads a file; the caller closes it.
   *
   * @throws IllegalArgumentException where it is not a file of logs, naming the log at fault
   */
  public static Logs read(InputStream file) {
    List<Log> logs = new ArrayList<>();
    try {
      for (JsonNode node : YAML.readTree(file).path("logs")) {
        logs.add(log(node));
      }
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "The file of logs cannot be right: " + broken.getOriginalMessage(), broken);
    }
    return new Logs(logs);
  }

  private static Log log(JsonNode node) {
    String name = node.path("name").asString("without a name");
    try {
      return LogEntries.log(YAML.treeToValue(node, LogEntry.class));
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "The log " + name + " cannot be right: " + broken.getOriginalMessage(), broken);
    } catch (IllegalArgumentException impossible) {
      throw new IllegalArgumentException(
          "The log " + name + " cannot be right: " + impossible.getMessage(), impossible);
    }
  }
}
