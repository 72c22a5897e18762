package oversight.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import oversight.portal.problem.ProblemWriter;
import oversight.portal.problem.Refusal;
import oversight.returns.v1.ErrorReason;

/** Answers what is not let in with a problem, never with a redirect. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final ProblemWriter problems;

  ApiRefusals(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof AuthenticationServiceException) {
      problems.write(
          response,
          Refusal.of(
              ErrorReason.ERROR_REASON_UNAVAILABLE,
              "The identity provider does not answer. Please try again."));
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"oversight\"");
    problems.write(
        response,
        Refusal.of(
            ErrorReason.ERROR_REASON_NOT_AUTHENTICATED,
            "Send a valid access token as 'Authorization: Bearer …'."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    problems.write(
        response, Refusal.of(ErrorReason.ERROR_REASON_PERMISSION_DENIED, "You may not do this."));
  }
}
