package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.returns.v1.Severity;
import tools.jackson.databind.JsonNode;

/**
 * Turns entries of the file into rules about measures; every refusal is an
 * IllegalArgumentException.
 *
 * <p>{@code about} says what a rule is about. For the scope {@code cell} it is a list of sets of
 * names and parts, {@code [{part: CM03.failures, whole: CM03.tests}]}, where a part may be followed
 * by {@code @previous} for the period before or {@code @other-supplier} for what another supplier
 * has signed off; or the words {@code every-part-within-a-whole}, which name each {@code part} and
 * {@code whole} that {@link Part#within} joins. For the other scopes it is a list of parts or the
 * word {@code all}.
 */
final class RuleReader {
  private static final String WITHIN = "every-part-within-a-whole";
  private static final Map<String, Of> SUFFIXES =
      Map.of("previous", Of.PREVIOUS_PERIOD, "other-supplier", Of.OTHER_SUPPLIER);

  private final Map<String, Part> parts;

  RuleReader(List<Measure> measures) {
    parts =
        measures.stream()
            .flatMap(measure -> measure.parts().stream())
            .collect(
                Collectors.toMap(
                    Part::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  Rule rule(String place, RuleEntry entry) {
    RuleScope scope = word(RuleScope.values(), entry.scope(), "scope");
    JsonNode about = entry.about();
    require(about != null, "it does not say what it is about.");
    boolean cell = scope == RuleScope.CELL;
    return new Rule(
        place,
        orEmpty(entry.code()),
        word(Severity.values(), entry.severity(), "severity"),
        scope,
        orEmpty(entry.expression()),
        orEmpty(entry.message()),
        orEmpty(entry.remedy()),
        entry.column() == null ? "value" : entry.column(),
        entry.explain() != null && entry.explain(),
        cell && about != null ? cells(about) : List.of(),
        cell || about == null ? Set.of() : codes(about));
  }

  private Set<String> codes(JsonNode about) {
    if (about.isString() && about.asString().equals("all")) {
      return parts.keySet();
    }
    require(about.isArray(), "it is about a list of parts, or all.");
    Set<String> codes = new LinkedHashSet<>();
    about.forEach(code -> codes.add(known(code.asString())));
    return codes;
  }

  private List<Map<String, Term>> cells(JsonNode about) {
    if (about.isString() && about.asString().equals(WITHIN)) {
      return parts.values().stream().flatMap(RuleReader::within).toList();
    }
    require(about.isArray(), "it is about a list of names and parts, or " + WITHIN + ".");
    List<Map<String, Term>> cells = new ArrayList<>();
    for (JsonNode each : about) {
      require(each.isObject(), "each of what it is about is a set of names and parts.");
      Map<String, Term> cell = new LinkedHashMap<>();
      each.properties()
          .forEach(named -> cell.put(named.getKey(), term(named.getValue().asString())));
      require(
          cell.values().stream().anyMatch(term -> term.of() == Of.SAME_PERIOD),
          "nothing of what it is about can stand in the file.");
      cells.add(cell);
    }
    return cells;
  }

  private static Stream<Map<String, Term>> within(Part part) {
    String whole = part.within();
    if (whole == null) {
      return Stream.empty();
    }
    Map<String, Term> cell = new LinkedHashMap<>();
    cell.put("part", new Term(part.code(), Of.SAME_PERIOD));
    cell.put("whole", new Term(whole, Of.SAME_PERIOD));
    return Stream.of(cell);
  }

  private Term term(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return new Term(known(text), Of.SAME_PERIOD);
    }
    Of of = SUFFIXES.get(text.substring(at + 1));
    if (of == null) {
      throw new IllegalArgumentException("'" + text + "' ends in neither of " + SUFFIXES.keySet());
    }
    return new Term(known(text.substring(0, at)), of);
  }

  private String known(String code) {
    require(parts.containsKey(code), "it is about " + code + ", which is no part.");
    return code;
  }

  private static <E extends Enum<E>> E word(E[] values, @Nullable String word, String what) {
    return Arrays.stream(values)
        .filter(value -> word != null && value.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                word == null ? "the " + what + " is missing." : "no " + what + " '" + word + "'."));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
