package oversight.collaboration.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads {@code catalogue.yaml}: a list {@code measures} and, where wanted, {@code rules} of its
 * own. What holds in every catalogue stands in {@code common-rules.yaml}.
 */
public final class CatalogueFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final Set<String> SECTIONS =
      Set.of("measures", "rules", "analysis", "valueForMoney", "themes");

  private CatalogueFile() {}

  /**
   * Reads a file; the caller closes it.
   *
   * @throws InvalidCatalogueException where it is not a catalogue, naming the measure at fault
   */
  public static Catalogue read(InputStream file) {
    JsonNode root = tree(file);
    Set<String> unknown = new TreeSet<>(root.propertyNames());
    unknown.removeAll(SECTIONS);
    if (!unknown.isEmpty()) {
      throw invalid("the catalogue has no section " + String.join(", ", unknown) + ".", null);
    }
    List<Measure> measures =
        entries(root, "measures", "code", MeasureEntry.class, MeasureReader::measure);
    if (measures.isEmpty()) {
      throw invalid("it holds no measures.", null);
    }
    try {
      RuleReader reader = new RuleReader(measures);
      List<Rule> rules = new ArrayList<>(rules("of every catalogue", common(), reader));
      rules.addAll(rules("of the catalogue", root, reader));
      return new Catalogue(measures, rules)
          .readBy(insight(root))
          .groupedBy(entries(root, "themes", "code", ThemeEntry.class, ThemeEntry::theme));
    } catch (IllegalArgumentException impossible) {
      throw invalid(impossible.getMessage(), impossible);
    }
  }

  private static JsonNode common() {
    try (InputStream file = CatalogueFile.class.getResourceAsStream("/common-rules.yaml")) {
      if (file == null) {
        throw invalid("common-rules.yaml is missing.", null);
      }
      return tree(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Rule> rules(String where, JsonNode root, RuleReader reader) {
    int[] number = {0};
    return entries(
        root,
        "rules",
        "code",
        RuleEntry.class,
        entry ->
            reader.rule("rule " + ++number[0] + " " + where + " (" + entry.code() + ")", entry));
  }

  private static Insight insight(JsonNode root) {
    return new Insight(
        entries(root, "analysis", "measure", InsightEntry.class, InsightReader::measure),
        entries(root, "valueForMoney", "code", MoneyEntry.class, InsightReader::line));
  }

  private static JsonNode tree(InputStream file) {
    try {
      return YAML.readTree(file);
    } catch (JacksonException broken) {
      throw invalid(broken.getOriginalMessage(), broken);
    }
  }

  private static <E, T> List<T> entries(
      JsonNode root, String section, String key, Class<E> type, Function<E, T> reader) {
    List<T> read = new ArrayList<>();
    for (JsonNode node : root.path(section)) {
      String name =
          node.path(key).isString()
              ? node.path(key).asString()
              : "number " + (read.size() + 1) + " of the " + section;
      try {
        read.add(reader.apply(YAML.treeToValue(node, type)));
      } catch (JacksonException broken) {
        throw invalid(name + ": " + broken.getOriginalMessage(), broken);
      } catch (IllegalArgumentException impossible) {
        throw invalid(name + ": " + impossible.getMessage(), impossible);
      }
    }
    return read;
  }

  private static InvalidCatalogueException invalid(
      @Nullable String why, @Nullable Throwable cause) {
    return new InvalidCatalogueException("The catalogue's file cannot be right: " + why, cause);
  }
}
