package oversight.sheets.form;

import java.util.List;
import java.util.Locale;
import oversight.sheets.xml.XmlOut;

/** Has LibreOffice check what is written into a form, as it is written. */
final class OdsRules {
  /** The rules of a spare row's first three cells. */
  static final List<String> SPARE = List.of("measure", "period", "breakdown");

  private OdsRules() {}

  /** The name of the cell style, and of the rule, of values of a kind. */
  static String style(FormRow.Entry entry) {
    return entry.name().toLowerCase(Locale.ROOT);
  }

  /** Every rule; cells name theirs. */
  static void write(XmlOut out, Form form) {
    out.open("table:content-validations");
    for (FormRow.Entry entry : FormRow.Entry.values()) {
      rule(
          out,
          style(entry),
          "of:is-true-formula(" + FormRules.formula(entry, "[.D2]", ';') + ")",
          "D2",
          FormRules.prompt(entry),
          FormRules.refusal(entry));
    }
    String choose = "Choose one of the sheet Lists.";
    rule(out, SPARE.get(0), inList("A", FormRules.codes(form).size()), "A2", choose, choose);
    rule(out, SPARE.get(1), inList("B", FormRules.periods(form).size()), "B2", choose, choose);
    String write = "Write key=value, such as campaign=summer. See Lists.";
    rule(out, SPARE.get(2), "of:is-true-formula(ISNUMBER(FIND(\"=\";[.C2])))", "C2", write, write);
    out.close();
  }

  private static String inList(String letter, int size) {
    return "of:cell-content-is-in-list([$Lists.$%s$2:.$%s$%d])"
        .formatted(letter, letter, Math.max(1, size) + 1);
  }

  private static void rule(
      XmlOut out, String name, String condition, String base, String prompt, String refusal) {
    out.open(
        "table:content-validation",
        "table:name",
        name,
        "table:condition",
        condition,
        "table:allow-empty-cell",
        "true",
        "table:display-list",
        "unsorted",
        "table:base-cell-address",
        Form.FIGURES + "." + base);
    out.open("table:help-message", "table:title", FormRules.TITLE, "table:display", "true");
    out.element("text:p", prompt).close();
    out.open(
        "table:error-message",
        "table:title",
        FormRules.TITLE,
        "table:display",
        "true",
        "table:message-type",
        "stop");
    out.element("text:p", refusal).close();
    out.close();
  }
}
