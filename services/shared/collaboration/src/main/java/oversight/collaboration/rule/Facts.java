package oversight.collaboration.rule;

import dev.cel.runtime.CelVariableResolver;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an expression may ask, under the names of its vocabulary; filled anew for each question. */
public final class Facts implements CelVariableResolver {
  private final Map<String, Optional<Object>> named = new HashMap<>();

  /** A text, a truth, a list of texts. */
  public Facts put(String name, Object value) {
    named.put(name, Optional.of(value));
    return this;
  }

  /** A whole number. */
  public Facts put(String name, int value) {
    return put(name, (Object) (long) value);
  }

  /** An exact decimal. */
  public Facts put(String name, BigDecimal value) {
    return put(name, (Object) new ExactDecimal(value));
  }

  /** Whether there is something under this name. */
  boolean has(String name) {
    return named.containsKey(name);
  }

  @Override
  public Optional<Object> find(String name) {
    Optional<Object> value = named.get(name);
    return value == null ? Optional.empty() : value;
  }
}
