package oversight.collaboration.log;

import com.google.protobuf.NullValue;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/**
 * What must hold of a row of a log, in CEL (the Common Expression Language, cel.dev). A column is a
 * variable under its name in SQL: a moment is the seconds since 1970, a day the days since then, a
 * whole number itself, an amount in pence, forces are a list of ONS codes, everything else is text;
 * an empty cell is {@code null}.
 */
public final class LogRule {
  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().build();

  private final String code;
  private final String column;
  private final String message;
  private final String remedy;
  private final CelRuntime.Program program;

  private LogRule(
      String code, String column, String message, String remedy, CelRuntime.Program program) {
    this.code = code;
    this.column = column;
    this.message = message;
    this.remedy = remedy;
    this.program = program;
  }

  /**
   * A rule over these columns.
   *
   * @param code of the finding where it does not hold
   * @param column where to look
   * @param expression in CEL, true where all is well
   * @throws IllegalArgumentException where the expression is none, names what is no column, or is
   *     not true or false
   */
  public static LogRule of(
      List<LogColumn> columns,
      String code,
      String column,
      String expression,
      String message,
      String remedy) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
    columns.forEach(known -> builder.addVar(known.identifier(), SimpleType.DYN));
    CelCompiler compiler = builder.build();
    try {
      CelAbstractSyntaxTree checked = compiler.compile(expression).getAst();
      return new LogRule(code, column, message, remedy, RUNTIME.createProgram(checked));
    } catch (CelValidationException | CelEvaluationException wrong) {
      throw new IllegalArgumentException(
          "the rule " + code + " is not right: " + wrong.getMessage(), wrong);
    }
  }

  /** Whether it holds; the variables as said above. */
  boolean holds(Map<String, Object> row) {
    try {
      return Boolean.TRUE.equals(program.eval(row));
    } catch (CelEvaluationException undefined) {
      throw new IllegalStateException("The rule " + code + " cannot be decided.", undefined);
    }
  }

  /** An empty cell as a rule sees it. */
  static Object empty() {
    return NullValue.NULL_VALUE;
  }

  /** The code of the finding where it does not hold. */
  public String code() {
    return code;
  }

  /** The column where to look. */
  public String column() {
    return column;
  }

  /** What is said where it does not hold. */
  public String message() {
    return message;
  }

  /** What to do then. */
  public String remedy() {
    return remedy;
  }
}
