package oversight.portal.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Surrounds every page that a controller made. */
@Component
public final class PageInterceptor implements HandlerInterceptor {
  private final Layouts layouts;

  /** Knows what surrounds a page. */
  public PageInterceptor(Layouts layouts) {
    this.layouts = layouts;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && !isRedirect(page)) {
      layouts.around(page, request, response);
    }
  }

  private static boolean isRedirect(ModelAndView page) {
    String view = page.getViewName();
    return view != null && view.startsWith("redirect:");
  }
}
