package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import oversight.returns.v1.Severity;

/**
 * What must hold for figures, as data. The expression is CEL (Common Expression Language) and true
 * where all is well; message and remedy may hold CEL expressions in braces: {@code {part} is more
 * than {whole}}. {@code oversight.collaboration.rule} compiles and applies it.
 *
 * @param place where it stands, for whoever must mend it: "rule 3 (PART_ABOVE_WHOLE)"
 * @param code of the finding, stable, for programs
 * @param severity error or warning
 * @param scope what it looks at
 * @param expression in CEL
 * @param message what was found and what was expected
 * @param remedy what to do
 * @param column of the file that the finding points to; empty for the whole row
 * @param explain whether a warning must be explained in words before the return is submitted
 * @param cells for {@link RuleScope#CELL}: each a set of names, by which the expression calls the
 *     values, and the codes of parts that they stand for, the one to point to first
 * @param parts for the other scopes: the codes of the parts it is about
 */
public record Rule(
    String place,
    String code,
    Severity severity,
    RuleScope scope,
    String expression,
    String message,
    String remedy,
    String column,
    boolean explain,
    List<Map<String, Term>> cells,
    Set<String> parts) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  public Rule {
    cells =
        cells.stream().map(cell -> Collections.unmodifiableMap(new LinkedHashMap<>(cell))).toList();
    parts = Set.copyOf(parts);
    require(CODE.matcher(code).matches(), "'" + code + "' is no code such as PART_ABOVE_WHOLE.");
    require(
        severity == Severity.ERROR || severity == Severity.WARNING,
        "the severity is error or warning.");
    require(!explain || severity == Severity.WARNING, "only a warning is explained.");
    require(!expression.isBlank(), "the expression is missing.");
    require(!message.isBlank(), "the message is missing.");
    require(!remedy.isBlank(), "the remedy is missing.");
  }

  /**
   * A value that an expression speaks of.
   *
   * @param part the code of the part
   * @param of which of its values
   */
  public record Term(String part, Of of) {}

  /** Which value of a part is meant. */
  public enum Of {
    /** The one for the same period, from the file or from what is signed off. */
    SAME_PERIOD,
    /** The one for the period before. */
    PREVIOUS_PERIOD,
    /** The one for the same period that another supplier has signed off. */
    OTHER_SUPPLIER
  }
}
