package oversight.collaboration.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oversight.collaboration.catalogue.Breakdown;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Shown;

/**
 * Reads {@code key=value;key=value} and puts the keys in order, so that one series has one name.
 */
final class BreakdownReader {
  private BreakdownReader() {}

  /** The breakdown in order, or empty where a finding refuses it. */
  static Optional<String> read(int row, String cell, CataloguePart part, Findings findings) {
    if (cell.isEmpty()) {
      return Optional.of("");
    }
    if (cell.indexOf(';') < 0) {
      return pair(row, cell, part, findings).map(Pair::toString);
    }
    Map<String, Pair> pairs = new TreeMap<>();
    for (String text : cell.split(";", -1)) {
      Optional<Pair> pair = pair(row, text, part, findings);
      if (pair.isEmpty()) {
        return Optional.empty();
      }
      if (pairs.put(pair.get().key(), pair.get()) != null) {
        findings.add(
            Finding.error(
                row,
                Columns.BREAKDOWN,
                "BREAKDOWN_KEY_TWICE",
                "The breakdown names '" + pair.get().key() + "' twice.",
                "Name each key once: key=value;key=value"));
        return Optional.empty();
      }
    }
    return Optional.of(
        pairs.values().stream().map(Pair::toString).collect(Collectors.joining(";")));
  }

  private record Pair(String key, String value) {
    @Override
    public String toString() {
      return key + "=" + value;
    }
  }

  private static Optional<Pair> pair(int row, String text, CataloguePart part, Findings findings) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? text.strip() : text.substring(0, equals).strip();
    String value = equals < 0 ? "" : text.substring(equals + 1).strip();
    Optional<Breakdown> known =
        part.measure().breakdown(key).filter(found -> found.appliesTo(part.part().code()));
    if (known.isEmpty()) {
      findings.add(unknownKey(row, key, part));
      return Optional.empty();
    }
    if (!known.get().takes(value)) {
      findings.add(unknownValue(row, value, known.get()));
      return Optional.empty();
    }
    return Optional.of(new Pair(key, value));
  }

  private static Finding unknownKey(int row, String key, CataloguePart part) {
    String keys =
        part.measure().breakdowns().stream()
            .filter(breakdown -> breakdown.appliesTo(part.part().code()))
            .map(Breakdown::key)
            .collect(Collectors.joining(", "));
    return Finding.error(
        row,
        Columns.BREAKDOWN,
        "BREAKDOWN_UNKNOWN",
        part.part().code() + " does not break down by '" + Shown.of(key) + "'.",
        keys.isEmpty()
            ? "Leave the breakdown empty."
            : "Leave it empty for the whole, or use one of: " + keys + ".");
  }

  private static Finding unknownValue(int row, String value, Breakdown breakdown) {
    return Finding.error(
        row,
        Columns.BREAKDOWN,
        "BREAKDOWN_VALUE_UNKNOWN",
        "'" + Shown.of(value) + "' is no value of '" + breakdown.key() + "'.",
        breakdown.values().isEmpty()
            ? "Write lower-case words joined by hyphens, such as npcc-drink-drugs."
            : "Use one of: " + String.join(", ", breakdown.values()) + ".");
  }
}
