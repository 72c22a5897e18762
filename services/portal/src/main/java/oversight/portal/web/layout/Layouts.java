package oversight.portal.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.security.CurrentCaller;
import oversight.portal.web.asset.AssetLibrary;
import oversight.region.Region;

/** Puts the layout around a page, and the headers that keep a page to itself. */
@Component
public final class Layouts {
  private final Region region;
  private final AssetLibrary assets;
  private final PagePolicy policy;

  /** Knows what the layout is made of. */
  public Layouts(Region region, AssetLibrary assets, PagePolicy policy) {
    this.region = region;
    this.assets = assets;
    this.policy = policy;
  }

  /** Surrounds a page that answers the request. */
  public ModelAndView around(
      ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
    policy.apply(response);
    return page.addObject("layout", layout(path(request)));
  }

  private Layout layout(String path) {
    Caller caller = CurrentCaller.find().orElse(null);
    return caller == null
        ? new Layout(region.name(), "", "", false, List.of(), assets)
        : new Layout(
            region.name(),
            caller.username(),
            caller.organisation().name(),
            caller.may(Permission.READ_REPORTS),
            Navigation.of(caller, path),
            assets);
  }

  /** Of an error page: the path that was asked for. */
  private static String path(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return asked == null ? request.getRequestURI() : asked.toString();
  }
}
