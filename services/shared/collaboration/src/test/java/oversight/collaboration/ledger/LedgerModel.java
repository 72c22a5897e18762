package oversight.collaboration.ledger;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rule itself, as anyone would say it: of all that was ever signed off for a figure, the latest
 * counts. Nothing is carried, nothing is remembered.
 */
final class LedgerModel {
  private final Map<String, Sent> sent = new HashMap<>();

  /** What a submission said: values by series. */
  private record Sent(Map<String, String> values, Optional<Timestamp> signed) {}

  void received(String submission, Map<String, String> values) {
    sent.put(submission, new Sent(Map.copyOf(values), Optional.empty()));
  }

  void signedOff(String submission, Timestamp time) {
    sent.computeIfPresent(
        submission, (name, before) -> new Sent(before.values(), Optional.of(time)));
  }

  /** What counts at an instant: by series its value, {@code [r]} and who supplied it. */
  Map<String, String> counting(Timestamp asOf) {
    Map<String, String> counting = new TreeMap<>();
    Map<String, Integer> versions = new HashMap<>();
    for (Map.Entry<String, Sent> each : signedUntil(asOf)) {
      each.getValue()
          .values()
          .forEach((series, value) -> {
            int earlier = versions.merge(series, 1, Integer::sum) - 1;
            counting.put(series, value + (earlier > 0 ? " [r]" : "") + " " + each.getKey());
          });
    }
    return counting;
  }

  /** Every value that a series had, newest first. */
  List<String> history(String series) {
    List<String> values = new ArrayList<>();
    for (Map.Entry<String, Sent> each : signedUntil(Timestamps.MAX_VALUE)) {
      String value = each.getValue().values().get(series);
      if (value != null) {
        values.addFirst(value + " " + each.getKey());
      }
    }
    return values;
  }

  /** Whether all that a signed-off submission said has been said anew. */
  boolean isReplaced(String submission) {
    return counting(Timestamps.MAX_VALUE).values().stream()
        .noneMatch(told -> told.endsWith(" " + submission));
  }

  private List<Map.Entry<String, Sent>> signedUntil(Timestamp asOf) {
    return sent.entrySet().stream()
        .filter(each ->
            each.getValue().signed().stream().anyMatch(time -> Timestamps.compare(time, asOf) <= 0))
        .sorted(
            Comparator.comparing(
                each -> each.getValue().signed().orElseThrow(), Timestamps.comparator()))
        .toList();
  }
}
