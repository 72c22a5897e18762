package oversight.portal.api.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import oversight.portal.problem.ProblemWriter;
import oversight.portal.problem.Reasons;
import oversight.portal.problem.Refusal;
import oversight.returns.v1.ErrorReason;

/**
 * The last resort, for what fails before any controller is found: a problem under {@code /api}, the
 * error page of its status elsewhere.
 */
@Component
final class ErrorPages extends BasicErrorController {
  private final ProblemWriter problems;

  ErrorPages(
      ErrorAttributes attributes,
      WebProperties properties,
      ObjectProvider<ErrorViewResolver> views,
      ProblemWriter problems) {
    super(attributes, properties.getError(), views.orderedStream().toList());
    this.problems = problems;
  }

  @Override
  public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
    Refusal refusal = refusal(getStatus(request));
    return isApi(request)
        ? new ModelAndView((model, again, answer) -> problems.write(answer, refusal))
        : super.errorHtml(request, response);
  }

  @Override
  public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
    return isApi(request) ? problems.entity(refusal(getStatus(request))) : super.error(request);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
        && address.startsWith("/api/");
  }

  private static Refusal refusal(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND ->
          Refusal.of(ErrorReason.ERROR_REASON_NOT_FOUND, "There is no such thing here.");
      case UNAUTHORIZED ->
          Refusal.of(ErrorReason.ERROR_REASON_NOT_AUTHENTICATED, "Please sign in again.");
      case FORBIDDEN ->
          Refusal.of(ErrorReason.ERROR_REASON_PERMISSION_DENIED, "You may not do this.");
      case CONTENT_TOO_LARGE ->
          Refusal.of(ErrorReason.ERROR_REASON_UPLOAD_TOO_LARGE, "The request is too large.");
      default ->
          status.is4xxClientError()
              ? new Refusal(
                  status,
                  Reasons.name(ErrorReason.ERROR_REASON_INVALID_FIELD),
                  "The request could not be read.",
                  Map.of(),
                  List.of())
              : HttpRefusals.ourFault();
    };
  }
}
