package oversight.sheets.form;

import java.time.LocalDate;
import java.util.List;

/** A form of the CMPG for a force, small enough to check cell by cell. */
public final class SampleForm {
  private SampleForm() {}

  /** With three rows and two spare ones. */
  public static Form form() {
    List<FormRow> rows =
        List.of(
            row("CM03.tests", "2015-10", "", "Roadside breath tests", FormRow.Entry.WHOLE),
            row(
                "CM03.failures",
                "2015-10",
                "outcome=refused",
                "Tests failed – outcome: refused",
                FormRow.Entry.WHOLE),
            row("CM12.paid", "2015-16-Q3", "", "Contribution paid", FormRow.Entry.HUNDREDTHS));
    return new Form(
        new FormStamp(
            FormStamp.CURRENT_VERSION, "cmpg", "2015-16-Q3", "E23000016", Form.contentOf(rows)),
        "Central Motorway Police Group: figures for Q3 2015/16",
        "OFFICIAL",
        LocalDate.of(2015, 12, 31),
        List.of(
            new FormFact("Supplier", "West Mercia"),
            new FormFact("Quarter", "Q3 2015/16 (1 October to 31 December 2015)"),
            new FormFact("Figures due", "22 January 2016")),
        List.of(
            "Fill in the column value on the sheet Figures.",
            "Blank is not zero: write 0 for none, or a symbol: [x], [z], [c]."),
        rows,
        2,
        List.of(
            new FormMeasure(
                "CM03",
                "Breath-test failure",
                "Tests that failed, as a percentage of all tests.",
                "Each test is counted once.",
                "OFFICIAL",
                List.of(
                    new FormMeasure.FormBreakdown("campaign", List.of()),
                    new FormMeasure.FormBreakdown("outcome", List.of("positive", "refused"))))));
  }

  private static FormRow row(
      String measure, String period, String breakdown, String title, FormRow.Entry entry) {
    return new FormRow(
        measure,
        period,
        breakdown,
        title,
        entry == FormRow.Entry.WHOLE ? "number of" : "£",
        entry,
        "854 (2015-07)",
        "Required. Blank is not zero.");
  }
}
