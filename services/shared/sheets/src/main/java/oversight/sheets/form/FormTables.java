package oversight.sheets.form;

import java.util.ArrayList;
import java.util.List;

/** The tables of a form that explain: what the measures mean, and what breakdowns may say. */
final class FormTables {
  static final List<String> GUIDANCE_HEADINGS =
      List.of("measure", "title", "what is counted", "what to know");
  static final List<String> LIST_HEADINGS =
      List.of("measure codes", "periods", "breakdown", "allowed values");

  /** In place of values, where a supplier may have values of its own. */
  static final String ANY_WORDS = "any lower-case words joined by hyphens";

  private FormTables() {}

  static List<List<String>> guidance(Form form) {
    return form.measures().stream()
        .map(measure ->
            List.of(measure.code(), measure.title(), measure.definition(), measure.caveat()))
        .toList();
  }

  /** Codes and periods down the first two columns, breakdowns beside them. */
  static List<List<String>> lists(Form form) {
    List<String> codes = FormRules.codes(form);
    List<String> periods = FormRules.periods(form);
    List<String[]> breakdowns = breakdowns(form);
    int rows = Math.max(breakdowns.size(), Math.max(codes.size(), periods.size()));
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      boolean named = row < breakdowns.size();
      table.add(
          List.of(
              row < codes.size() ? codes.get(row) : "",
              row < periods.size() ? periods.get(row) : "",
              named ? breakdowns.get(row)[0] : "",
              named ? breakdowns.get(row)[1] : ""));
    }
    return table;
  }

  private static List<String[]> breakdowns(Form form) {
    List<String[]> lines = new ArrayList<>();
    for (FormMeasure measure : form.measures()) {
      for (FormMeasure.FormBreakdown breakdown : measure.breakdowns()) {
        String name = measure.code() + " " + breakdown.key();
        if (breakdown.values().isEmpty()) {
          lines.add(new String[] {name, ANY_WORDS});
        }
        breakdown.values().forEach(value -> lines.add(new String[] {name, value}));
      }
    }
    return lines;
  }
}
