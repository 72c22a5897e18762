package oversight.portal.api.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;

/**
 * Refuses a parameter that the call does not know, or one given twice. A mistyped {@code asof} that
 * is passed over in silence would answer with today's figures.
 */
final class KnownParameters implements HandlerInterceptor {
  private final Map<HandlerMethod, List<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
      List<String> names = known.computeIfAbsent(method, KnownParameters::names);
      UriComponentsBuilder.newInstance()
          .query(request.getQueryString())
          .build()
          .getQueryParams()
          .forEach((name, values) -> check(name, values, names));
    }
    return true;
  }

  private static void check(String name, List<String> values, List<String> names) {
    if (!names.contains(name)) {
      throw new RefusedException(
          Refusal.ofField(
              name,
              names.isEmpty()
                  ? "this call takes no parameters."
                  : "this call does not know it; it knows " + String.join(", ", names) + "."));
    }
    if (values.size() > 1) {
      throw new RefusedException(Refusal.ofField(name, "must be given once."));
    }
  }

  private static List<String> names(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
        .map(KnownParameters::name)
        .toList();
  }

  private static String name(MethodParameter parameter) {
    RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
    String given = annotation == null ? "" : annotation.name();
    return given.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : given;
  }
}
