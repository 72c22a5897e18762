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
        case XLSX -> new FormXlsx(form).write();
        case ODS -> new FormOds(form).write();
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException("A form cannot be written in memory.", impossible);
    }
  }
}
