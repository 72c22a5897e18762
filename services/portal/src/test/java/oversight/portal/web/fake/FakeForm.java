package oversight.portal.web.fake;

import java.time.LocalDate;
import java.util.List;
import oversight.sheets.SheetFormat;
import oversight.sheets.form.Form;
import oversight.sheets.form.FormFact;
import oversight.sheets.form.FormRow;
import oversight.sheets.form.FormStamp;
import oversight.sheets.form.FormWriter;

/** The form of a collaboration: of one row, or of none where it asks nothing of forces. */
final class FakeForm {
  private FakeForm() {}

  static byte[] asked(String slug, String quarter, SheetFormat format) {
    List<FormRow> rows =
        slug.equals("rocu")
            ? List.of()
            : List.of(
                new FormRow(
                    slug + "-measure",
                    quarter,
                    "",
                    "What " + slug + " counts",
                    "number of",
                    FormRow.Entry.WHOLE,
                    "",
                    "Required."));
    return FormWriter.write(
        new Form(
            new FormStamp(
                FormStamp.CURRENT_VERSION, slug, quarter, "E23000016", Form.contentOf(rows)),
            slug + ": figures for " + quarter,
            "OFFICIAL",
            LocalDate.of(2015, 12, 31),
            List.of(new FormFact("Collaboration", slug), new FormFact("Quarter", quarter)),
            List.of("Fill it in.", "Blank is not zero.", "Upload it."),
            rows,
            0,
            List.of()),
        format);
  }
}
