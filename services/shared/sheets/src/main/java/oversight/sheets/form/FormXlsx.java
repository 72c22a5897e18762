package oversight.sheets.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import oversight.sheets.archive.FixedZip;

/** The form as an Excel workbook, by Apache POI. */
final class FormXlsx {
  private static final String LISTS = "Lists";
  private static final String FIRST_ENTRY = "[Content_Types].xml";

  private FormXlsx() {}

  static byte[] write(Form form) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XlsxPages pages = new XlsxPages(book, form.marking());
      pages.cover(form.title(), form.facts(), form.instructions(), form.stamp().text());
      XSSFSheet figures = pages.figures(Form.FIGURES, form);
      pages.guidance(List.of(form));
      pages.lists(LISTS, form);
      XlsxRules.apply(form, figures, LISTS);
      pages
          .describe(form.title(), form.dated())
          .getCustomProperties()
          .addProperty("Form", form.stamp().text());
      return packed(book);
    }
  }

  /** A sheet to fill in and its lists for each part; cover and guidance are for all. */
  static byte[] write(JointForm joint) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XlsxPages pages = new XlsxPages(book, joint.marking());
      pages.cover(joint.title(), joint.facts(), joint.instructions(), "");
      List<XSSFSheet> sheets =
          joint.parts().stream().map(part -> pages.figures(part.name(), part.form())).toList();
      pages.guidance(joint.parts().stream().map(JointForm.Part::form).toList());
      for (int at = 0; at < sheets.size(); at++) {
        JointForm.Part part = joint.parts().get(at);
        pages.lists(LISTS + " " + part.name(), part.form());
        XlsxRules.apply(part.form(), sheets.get(at), LISTS + " " + part.name());
      }
      pages.describe(joint.title(), joint.dated());
      return packed(book);
    }
  }

  private static byte[] packed(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return FixedZip.repack(bytes.toByteArray(), FIRST_ENTRY);
  }
}
