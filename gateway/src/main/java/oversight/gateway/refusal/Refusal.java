package oversight.gateway.refusal;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a call was not passed on.
 *
 * @param status what HTTP says
 * @param code what gRPC says
 * @param reason for programs to branch on, of {@link Reasons}
 * @param message for people: what was wrong and what was expected
 * @param metadata identifiers that belong to the reason
 * @param retryAfter when to try again; zero where that is not known
 * @param challenge the {@code WWW-Authenticate} header; empty where there is none
 */
public record Refusal(
    HttpStatus status,
    Code code,
    String reason,
    String message,
    Map<String, String> metadata,
    Duration retryAfter,
    String challenge) {

  /** A refusal without metadata, retry or challenge. */
  public static Refusal of(HttpStatus status, Code code, String reason, String message) {
    return new Refusal(status, code, reason, message, Map.of(), Duration.ZERO, "");
  }

  /** The caller has not proved who it is. */
  public static Refusal notAuthenticated(String message, String challenge) {
    return new Refusal(
        HttpStatus.UNAUTHORIZED,
        Code.UNAUTHENTICATED,
        Reasons.NOT_AUTHENTICATED,
        message,
        Map.of(),
        Duration.ZERO,
        challenge);
  }

  /** The caller may not do this. */
  public static Refusal denied(String message) {
    return of(HttpStatus.FORBIDDEN, Code.PERMISSION_DENIED, Reasons.PERMISSION_DENIED, message);
  }

  /** What should answer does not. */
  public static Refusal unavailable(String message) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, Code.UNAVAILABLE, Reasons.UNAVAILABLE, message);
  }

  /** There is no such thing. */
  public static Refusal notFound(String message, Map<String, String> metadata) {
    return of(HttpStatus.NOT_FOUND, Code.NOT_FOUND, Reasons.NOT_FOUND, message).with(metadata);
  }

  /** Returns this refusal with identifiers. */
  public Refusal with(Map<String, String> identifiers) {
    return new Refusal(status, code, reason, message, identifiers, retryAfter, challenge);
  }

  /** Returns this refusal with a time to wait. */
  public Refusal after(Duration wait) {
    return new Refusal(status, code, reason, message, metadata, wait, challenge);
  }
}
