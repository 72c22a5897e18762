package oversight.gateway.refusal;

import io.grpc.Status.Code;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns whatever went wrong into a refusal in plain words: never a stack trace. */
@Component
@Order(-2) // before Spring Boot's own, which is at -1
final class LastErrorHandler implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(LastErrorHandler.class);

  private final RefusalWriter refusals;

  LastErrorHandler(RefusalWriter refusals) {
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    return refusals.write(exchange, refusal(exchange, failure));
  }

  private static Refusal refusal(ServerWebExchange exchange, Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof RefusedException refused) {
        return refused.refusal();
      }
    }
    if (failure instanceof AuthenticationServiceException) {
      log.warn("The identity provider does not answer: {}", failure.toString());
      return Refusal.unavailable("The identity provider does not answer; try again.");
    }
    if (UpstreamFailure.is(failure)) {
      log.warn("The portal failed: {}", failure.toString());
      return UpstreamFailure.refusal(failure, "The portal");
    }
    if (failure instanceof ResponseStatusException status) {
      return ofStatus(exchange, status);
    }
    log.error("Unexpected failure of {}", exchange.getRequest().getPath(), failure);
    return Refusal.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        Code.INTERNAL,
        Reasons.INTERNAL,
        "Something went wrong here.");
  }

  private static Refusal ofStatus(ServerWebExchange exchange, ResponseStatusException failure) {
    HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
    if (status == HttpStatus.NOT_FOUND) {
      String path = exchange.getRequest().getPath().value();
      return Refusal.notFound("There is nothing at " + path + ".", Map.of("resource", path));
    }
    if (status == null || status.is5xxServerError()) {
      return UpstreamFailure.refusal(failure, "The portal");
    }
    String message = failure.getReason() == null ? status.getReasonPhrase() : failure.getReason();
    return Refusal.of(status, Code.INVALID_ARGUMENT, Reasons.INVALID_FIELD, message);
  }
}
