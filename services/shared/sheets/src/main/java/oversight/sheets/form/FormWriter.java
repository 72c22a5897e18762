package oversight.sheets.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import oversight.sheets.SheetFormat;

/** Writes forms. The same form gives the same bytes. */
public final class FormWriter {
  private FormWriter() {}

  /** The form as a file of a format. */
  public static byte[] write(Form form, SheetFormat format) {
    try {
      return switch (format) {
        case CSV -> FormCsv.write(form);
        case XLSX -> FormXlsx.write(form);
        case ODS -> new FormOds(form).write();
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException("A form cannot be written in memory.", impossible);
    }
  }

  /** The forms of several as one workbook, as XLSX: LibreOffice opens it too. */
  public static byte[] write(JointForm form) {
    try {
      return FormXlsx.write(form);
    } catch (IOException impossible) {
      throw new UncheckedIOException("A form cannot be written in memory.", impossible);
    }
  }
}
