package oversight.papers.ods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import oversight.papers.archive.FixedZip;
import oversight.papers.model.Paper;

/**
 * The tables of a paper as an OpenDocument workbook after the Government Statistical Service's
 * practice: a cover, the notes, then one table a sheet from cell A1. Words stay words, whatever
 * they begin with; there is no formula. The same paper gives the same bytes.
 */
public final class PaperOds {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private PaperOds() {}

  /** The ODS file. */
  public static byte[] render(Paper paper) {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
    entries.put("META-INF/manifest.xml", bytes(Descriptions.manifest(TYPE)));
    entries.put("content.xml", bytes(new Content(paper).document()));
    entries.put("meta.xml", bytes(Descriptions.meta(paper)));
    entries.put("styles.xml", bytes(Descriptions.styles(paper)));
    try {
      return FixedZip.pack(entries, "mimetype");
    } catch (IOException exception) {
      throw new UncheckedIOException("The ODS of '" + paper.title() + "' failed.", exception);
    }
  }

  private static byte[] bytes(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }
}
