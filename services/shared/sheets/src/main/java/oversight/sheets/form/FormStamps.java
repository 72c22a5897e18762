package oversight.sheets.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import oversight.sheets.archive.BoundedZip;

/**
 * Finds the stamp of a form in a workbook that came back. Programs keep different things when they
 * save: some the property, some only the cover. The stamp is plain ASCII, so it is looked for in
 * the first megabyte of each part that may hold it, without trusting the part to be XML.
 */
public final class FormStamps {
  private static final List<String> PARTS =
      List.of(
          "docProps/custom.xml",
          "meta.xml",
          "xl/sharedStrings.xml",
          "xl/worksheets/sheet1.xml",
          "content.xml");
  private static final int LOOKED_AT = 1 << 20;

  private FormStamps() {}

  /** The stamp of a workbook; empty where it was not made from a form, or is no workbook at all. */
  public static Optional<FormStamp> of(Path workbook) {
    try (BoundedZip zip = new BoundedZip(workbook)) {
      for (String part : PARTS) {
        if (zip.has(part)) {
          Optional<FormStamp> found = FormStamp.in(beginning(zip, part));
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String beginning(BoundedZip zip, String part) throws IOException {
    try (InputStream in = zip.open(part, Long.MAX_VALUE)) {
      return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
    }
  }
}
