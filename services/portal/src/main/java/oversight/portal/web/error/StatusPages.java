package oversight.portal.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for whatever ended before it reached a page's own code: not found, refused, too large.
 */
@Component
final class StatusPages implements ErrorViewResolver {
  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    ModelAndView view = new ModelAndView("error", status);
    view.addObject("page", ErrorPage.of(status.value()));
    return view;
  }
}
