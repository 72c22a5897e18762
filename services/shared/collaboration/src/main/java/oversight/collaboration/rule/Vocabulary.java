package oversight.collaboration.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import oversight.collaboration.catalogue.RuleScope;

/** The names that the expressions of each scope may use, with their types. */
final class Vocabulary {
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType TRUTH = SimpleType.BOOL;
  private static final CelType NUMBER = SimpleType.INT;

  /** Those of a row that differ from row to row; the rest are the same for a series' period. */
  static final Set<String> OF_ONE_ROW = Set.of("value", "breakdown", "has_note");

  private static final Map<RuleScope, Map<String, CelType>> NAMES =
      Map.of(
          RuleScope.ROW,
          Map.ofEntries(
              Map.entry("measure", TEXT),
              Map.entry("measure_code", TEXT),
              Map.entry("title", TEXT),
              Map.entry("collaboration", TEXT),
              Map.entry("member_of", TEXT),
              Map.entry("supplier_kind", TEXT),
              Map.entry("supplied_by", ListType.create(TEXT)),
              Map.entry("coverage", TEXT),
              Map.entry("force", TEXT),
              Map.entry("force_name", TEXT),
              Map.entry("member", TRUTH),
              Map.entry("period", TEXT),
              Map.entry("period_label", TEXT),
              Map.entry("quarter_label", TEXT),
              Map.entry("in_quarter", TRUTH),
              Map.entry("over", TRUTH),
              Map.entry("value", Decimals.TYPE),
              Map.entry("breakdown", TEXT),
              Map.entry("has_note", TRUTH)),
          RuleScope.CELL,
          Map.of("force", TEXT, "period", TEXT, "breakdown", TEXT, "supplier_kind", TEXT),
          RuleScope.BREAKDOWN,
          Map.of(
              "measure", TEXT,
              "force", TEXT,
              "period", TEXT,
              "key", TEXT,
              "whole", Decimals.TYPE,
              "sum", Decimals.TYPE,
              "given", NUMBER,
              "known", NUMBER,
              "signed_before", TEXT),
          RuleScope.REGION,
          Map.of(
              "measure", TEXT,
              "period", TEXT,
              "whole", Decimals.TYPE,
              "sum", Decimals.TYPE,
              "given", NUMBER,
              "signed_before", TEXT),
          RuleScope.OWED,
          Map.of(
              "measure", TEXT,
              "title", TEXT,
              "period", TEXT,
              "period_label", TEXT,
              "supplier_kind", TEXT,
              "in_file", TRUTH,
              "counts", TRUTH));

  private Vocabulary() {}

  /** The names of a scope; those that a cell gives its values come on top. */
  static Map<String, CelType> of(RuleScope scope, Set<String> values) {
    Map<String, CelType> names = new LinkedHashMap<>(NAMES.getOrDefault(scope, Map.of()));
    for (String value : values) {
      names.put(value, Decimals.TYPE);
      names.put(value + "_code", TEXT);
      names.put(value + "_title", TEXT);
      names.put(value + "_place", TEXT);
    }
    return names;
  }
}
