package oversight.sheets.mark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import oversight.sheets.SheetFormat;
import oversight.sheets.archive.BoundedZip;
import oversight.sheets.archive.FixedZip;

/** Marks a copy of an ODS as a stream: only its content is edited, the rest is copied. */
final class OdsMarker {
  private static final String CONTENT = "content.xml";
  private static final String MIMETYPE = "mimetype";

  /** Pictures and the like; the content has a limit of its own. */
  private static final long LARGEST_PART = 64L << 20;

  /** A signature over what has changed is none. */
  private static final Set<String> LEFT_OUT =
      Set.of(MIMETYPE, CONTENT, "META-INF/documentsignatures.xml");

  private final Marks marks;

  OdsMarker(Marks marks) {
    this.marks = marks;
  }

  void write(Path original, OutputStream target) throws IOException, UnmarkableException {
    try (BoundedZip zip = new BoundedZip(original);
        ZipOutputStream out = new ZipOutputStream(target)) {
      Map<String, HeaderRow> sheets = survey(zip);
      FixedZip.store(
          out, MIMETYPE, SheetFormat.ODS.contentType().getBytes(StandardCharsets.US_ASCII));
      out.putNextEntry(FixedZip.entry(CONTENT));
      content(zip, sheets, out);
      out.closeEntry();
      long left = LARGEST_PART;
      for (ZipEntry entry : zip.entries()) {
        if (!entry.isDirectory() && !LEFT_OUT.contains(entry.getName())) {
          out.putNextEntry(FixedZip.entry(entry.getName()));
          try (InputStream part = zip.open(entry.getName(), left)) {
            left -= part.transferTo(out);
          }
          out.closeEntry();
        }
      }
    } catch (XMLStreamException broken) {
      throw new UnmarkableException("The file is no readable ODS spreadsheet.", broken);
    }
  }

  /** The first sheet with a header: what a finding without a sheet's name is about. */
  static String firstSheet(Map<String, HeaderRow> sheets) {
    return sheets.entrySet().stream()
        .filter(sheet -> sheet.getValue() != HeaderRow.NONE)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> sheets.keySet().stream().findFirst().orElse(""));
  }

  private static Map<String, HeaderRow> survey(BoundedZip zip)
      throws IOException, XMLStreamException {
    try (InputStream content = zip.open(CONTENT, OdsWeight.MOST_CONTENT)) {
      return OdsSurvey.of(content);
    }
  }

  private void content(BoundedZip zip, Map<String, HeaderRow> sheets, OutputStream out)
      throws IOException, XMLStreamException {
    try (InputStream content = zip.open(CONTENT, OdsWeight.MOST_CONTENT)) {
      XMLEventReader reader = Ods.reading().createXMLEventReader(content);
      XMLEventWriter writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLEventWriter(out, StandardCharsets.UTF_8.name());
      new OdsContent(marks, sheets, reader, writer).copy();
    }
  }
}
