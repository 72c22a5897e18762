package oversight.service.error;

import java.util.List;
import java.util.Map;
import oversight.returns.v1.ErrorReason;

/** Fields of a request break the contract. */
public final class InvalidFieldException extends ServiceException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * A field and what is wrong with it.
   *
   * @param field its path in the request, as the contract spells it
   * @param description what is expected, for people
   */
  public record Violation(String field, String description) {}

  /** Refuses for one field, with a reason more exact than INVALID_FIELD. */
  public InvalidFieldException(
      ErrorReason reason, String field, String message, Map<String, String> metadata) {
    super(reason, message, metadata);
    this.violations = List.of(new Violation(field, message));
  }

  /** Refuses for one field. */
  public InvalidFieldException(String field, String message) {
    this(ErrorReason.ERROR_REASON_INVALID_FIELD, field, message, Map.of());
  }

  /** Refuses for several fields. */
  public InvalidFieldException(List<Violation> violations) {
    super(
        ErrorReason.ERROR_REASON_INVALID_FIELD,
        "The request breaks the contract: "
            + String.join(
                "; ", violations.stream().map(v -> v.field() + ": " + v.description()).toList()),
        Map.of());
    this.violations = List.copyOf(violations);
  }

  /** What is wrong, field by field. */
  public List<Violation> violations() {
    return violations;
  }
}
