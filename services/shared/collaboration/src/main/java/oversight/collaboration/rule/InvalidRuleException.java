package oversight.collaboration.rule;

import java.io.Serial;
import oversight.collaboration.catalogue.Rule;

/** A rule of the catalogue cannot be compiled: the service does not start. */
public final class InvalidRuleException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Says which rule, which of its texts, and why. */
  InvalidRuleException(Rule rule, String what, String text, String why) {
    super("The catalogue's %s: its %s '%s' %s".formatted(rule.place(), what, text, why));
  }
}
