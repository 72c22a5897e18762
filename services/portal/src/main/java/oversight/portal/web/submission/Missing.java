package oversight.portal.web.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.returns.v1.OwedFigure;
import oversight.returns.v1.SupplierProgress;

/** What a supplier still owes, by the names of the measures. */
public final class Missing {
  private static final int NAMED = 6;

  private Missing() {}

  /** "Roadside breath tests (CM03.tests) and 2 more"; "Nothing" where nothing is. */
  public static String words(SupplierProgress supplier) {
    int count = supplier.getMissingCount();
    if (count == 0) {
      return "Nothing";
    }
    Map<String, String> titles = new LinkedHashMap<>();
    for (OwedFigure figure : supplier.getOwedList()) {
      titles.putIfAbsent(figure.getPart(), figure.getTitle());
    }
    List<String> named =
        supplier.getMissingList().stream()
            .limit(NAMED)
            .map(code -> named(code, titles.getOrDefault(code, "")))
            .toList();
    String words = String.join("; ", named);
    return count > NAMED ? words + "; and " + (count - NAMED) + " more" : words;
  }

  private static String named(String code, String title) {
    return title.isEmpty() ? code : "%s (%s)".formatted(title, code);
  }
}
