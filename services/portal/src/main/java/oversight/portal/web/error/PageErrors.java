package oversight.portal.web.error;

import io.grpc.StatusRuntimeException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import oversight.portal.clients.UnknownCollaborationException;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.layout.Layouts;

/** Turns what a page's making ended with into a page that says what to do. */
@ControllerAdvice(basePackages = "oversight.portal.web")
final class PageErrors {
  private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

  private final Layouts layouts;

  PageErrors(Layouts layouts) {
    this.layouts = layouts;
  }

  @ExceptionHandler({NoSuchPageException.class, UnknownCollaborationException.class})
  ModelAndView absent(HttpServletRequest request, HttpServletResponse response) {
    return layouts.around(page(HttpStatus.NOT_FOUND, ErrorPage.of(404)), request, response);
  }

  @ExceptionHandler(StatusRuntimeException.class)
  ModelAndView refused(
      StatusRuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
    return shown(Refusal.of(failure), failure, request, response);
  }

  /** What the portal refuses by itself: a form to whoever may not send it. */
  @ExceptionHandler(RefusedException.class)
  ModelAndView refused(
      RefusedException refused, HttpServletRequest request, HttpServletResponse response) {
    return shown(refused.refusal(), refused, request, response);
  }

  private ModelAndView shown(
      Refusal refusal,
      RuntimeException failure,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (refusal.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.error("A service failed.", failure);
    }
    ErrorPage standard = ErrorPage.of(refusal.status().value());
    ErrorPage shown =
        switch (refusal.status()) {
          case NOT_FOUND, UNAUTHORIZED, SERVICE_UNAVAILABLE, INTERNAL_SERVER_ERROR -> standard;
          default -> new ErrorPage(standard.title(), List.of(refusal.detail()));
        };
    return layouts.around(page(refusal.status(), shown), request, response);
  }

  private static ModelAndView page(HttpStatus status, ErrorPage page) {
    ModelAndView view = new ModelAndView("error", status);
    view.addObject("page", page);
    return view;
  }
}
