package oversight.portal.problem;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import oversight.returns.v1.ErrorReason;

/**
 * Why something was not done, for pages and programs alike.
 *
 * @param status what HTTP says of it
 * @param reason the contract's name for it: {@code NOT_YOUR_FORCE}; {@code INTERNAL} where the
 *     fault is ours
 * @param detail plain English, fit to show
 * @param metadata what it is about, by the keys that {@code error_reason.proto} documents
 * @param errors the fields that break a rule; empty where none is meant
 */
public record Refusal(
    HttpStatus status,
    String reason,
    String detail,
    Map<String, String> metadata,
    List<FieldError> errors) {
  /** Copies what it holds. */
  public Refusal {
    metadata = Map.copyOf(metadata);
    errors = List.copyOf(errors);
  }

  /** A refusal of the portal's own. */
  public static Refusal of(ErrorReason reason, String detail) {
    return new Refusal(Reasons.status(reason), Reasons.name(reason), detail, Map.of(), List.of());
  }

  /** A refusal because of one field. */
  public static Refusal ofField(String field, String description) {
    ErrorReason reason = ErrorReason.ERROR_REASON_INVALID_FIELD;
    return new Refusal(
        Reasons.status(reason),
        Reasons.name(reason),
        field + ": " + description,
        Map.of(),
        List.of(new FieldError(field, description)));
  }

  /** The same, with what it is about and the fields that are wrong. */
  Refusal with(Map<String, String> about, List<FieldError> fields) {
    return new Refusal(status, reason, detail, about, fields);
  }

  /** What a service answered, or why it did not. */
  public static Refusal of(StatusRuntimeException failure) {
    return ServiceRefusals.read(failure);
  }
}
