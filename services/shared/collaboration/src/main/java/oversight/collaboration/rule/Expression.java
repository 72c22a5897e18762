package oversight.collaboration.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Set;

/**
 * A compiled expression.
 *
 * @param text as it was written
 * @param program what runs
 * @param names the names of the vocabulary that it asks for
 */
record Expression(String text, CelRuntime.Program program, Set<String> names) {
  Object value(Facts facts) {
    try {
      return program.eval(facts);
    } catch (CelEvaluationException failed) {
      throw new IllegalStateException("The rule '" + text + "' could not be reckoned.", failed);
    }
  }

  boolean holds(Facts facts) {
    return Boolean.TRUE.equals(value(facts));
  }
}
