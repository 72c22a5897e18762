package oversight.collaboration.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.submission.Finding;
import oversight.region.Region;
import oversight.region.RegionFile;
import oversight.service.personal.PersonalData;

/** The air service's call log, from the source tree, and rows to read by it. */
final class CallLog {
  static final Log LOG = log();
  private static final Region REGION = RegionFile.read(Path.of("..", "..", "..", "region.yaml"));
  private static final OwnCollaboration OWN =
      new OwnCollaboration(REGION.collaboration("npas").orElseThrow(), REGION, Catalogue.empty());

  final List<Finding> findings = new ArrayList<>();
  private final LogRowReader reader;

  CallLog(String quarter) {
    reader =
        new LogRowReader(
            OWN,
            LOG,
            (FinancialQuarter) Periods.parse(quarter),
            Instant.parse("2016-05-01T12:00:00Z"),
            new PersonalData(Set.of()),
            findings::add);
  }

  /** An attended call, with these cells changed: name, text, name, text. */
  static Map<String, String> call(String... changes) {
    Map<String, String> cells =
        new HashMap<>(
            Map.of(
                "call", "C-1",
                "force", "west-mercia",
                "priority", "1",
                "requested", "2015-10-10T12:00",
                "lifted", "2015-10-10T12:05",
                "on-scene", "2015-10-10T12:20",
                "cleared", "2015-10-10T13:00",
                "outcome", "direct",
                "minutes", "55",
                "aircraft", "rotary"));
    for (int at = 0; at < changes.length; at += 2) {
      cells.put(changes[at], changes[at + 1]);
    }
    return cells;
  }

  Optional<LogRow> read(Map<String, String> cells) {
    return reader.read(2, name -> cells.getOrDefault(name, ""));
  }

  void close() {
    reader.close();
  }

  List<String> codes() {
    return findings.stream().map(Finding::code).toList();
  }

  private static Log log() {
    Path file = Path.of("..", "..", "npas", "src", "main", "resources", "logs.yaml");
    try (InputStream bytes = Files.newInputStream(file)) {
      return LogFile.read(bytes).find("calls").orElseThrow();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
