package oversight.collaboration.running;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes an OpenDocument spreadsheet of sheets whose cells are all text. */
public final class OdsFile {
  private final StringBuilder sheets = new StringBuilder();

  /** Adds a sheet: lines of cells that semicolons separate. */
  public OdsFile sheet(String name, String lines) {
    sheets.append("<t:table t:name=\"").append(name).append("\">");
    lines
        .lines()
        .forEach(line -> {
          sheets.append("<t:table-row>");
          for (String cell : line.split(";", -1)) {
            sheets
                .append("<t:table-cell o:value-type=\"string\"><x:p>")
                .append(cell)
                .append("</x:p></t:table-cell>");
          }
          sheets.append("</t:table-row>");
        });
    sheets.append("</t:table>");
    return this;
  }

  /** The file. */
  public ByteString bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(
          ("<c xmlns:t=\"t\" xmlns:o=\"o\" xmlns:x=\"x\">" + sheets + "</c>")
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return ByteString.copyFrom(bytes.toByteArray());
  }
}
