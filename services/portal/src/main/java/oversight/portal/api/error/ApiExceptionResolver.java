package oversight.portal.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import oversight.portal.problem.ProblemWriter;
import oversight.portal.problem.Refusal;

/**
 * Answers every exception under {@code /api} with a problem. Where part of an answer is on its way
 * already, the exception goes on to the server, which breaks the connection off: a file that was
 * cut short must not look whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiExceptionResolver implements HandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionResolver.class);
  private static final String API = "/api/";

  private final ProblemWriter problems;

  ApiExceptionResolver(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!request.getRequestURI().startsWith(API) || response.isCommitted()) {
      return null;
    }
    if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
      LOG.debug("Whoever asked has hung up.", thrown);
      return new ModelAndView();
    }
    Refusal refusal = HttpRefusals.of(thrown);
    if (refusal.status().value() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
    }
    if (thrown instanceof HttpRequestMethodNotSupportedException method
        && method.getSupportedMethods() != null) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
    }
    if (refusal.status().value() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    }
    try {
      problems.write(response, refusal);
    } catch (IOException gone) {
      LOG.debug("Nobody waits for the answer any more.", gone);
    }
    return new ModelAndView();
  }
}
