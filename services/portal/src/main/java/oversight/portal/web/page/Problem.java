package oversight.portal.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of an error summary.
 *
 * @param text what is wrong and what to do
 * @param href the field or row that it is about: {@code #file}; empty where there is none
 */
public record Problem(String text, String href) {
  /** What to say at each field, by its id: the first that is wrong with it. */
  public static Map<String, String> byField(List<Problem> problems) {
    Map<String, String> byField = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.href().startsWith("#")) {
        byField.putIfAbsent(problem.href().substring(1), problem.text());
      }
    }
    return byField;
  }
}
