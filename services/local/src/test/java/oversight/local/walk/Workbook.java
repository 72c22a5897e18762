package oversight.local.walk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks of one sheet, made by hand: lines of text cells that semicolons separate. */
final class Workbook {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private static final String SHEET_ML =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private Workbook() {}

  static byte[] ods(String lines) {
    String rows =
        lines
            .lines()
            .map(line ->
                cells(line)
                    .map(cell ->
                        "<t:table-cell o:value-type=\"string\"><x:p>%s</x:p></t:table-cell>"
                            .formatted(cell))
                    .collect(Collectors.joining("", "<t:table-row>", "</t:table-row>")))
            .collect(Collectors.joining());
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", ODS);
    parts.put(
        "content.xml",
        "<c xmlns:t=\"t\" xmlns:o=\"o\" xmlns:x=\"x\"><t:table t:name=\"Q3\">%s</t:table></c>"
            .formatted(rows));
    return zip(parts);
  }

  static byte[] xlsx(String lines) {
    String rows =
        lines
            .lines()
            .map(line ->
                cells(line)
                    .map(cell -> "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell))
                    .collect(Collectors.joining("", "<row>", "</row>")))
            .collect(Collectors.joining());
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="%s.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        </Types>
        """
            .formatted(XLSX));
    parts.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Q3\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(SHEET_ML, RELATIONSHIPS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships(
            "<Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(SHEET_ML, rows));
    return zip(parts);
  }

  private static String relationships(String one) {
    return "<Relationships xmlns=\"%s\">%s</Relationships>"
        .formatted(PACKAGE, one.formatted(RELATIONSHIPS));
  }

  private static Stream<String> cells(String line) {
    return Stream.of(line.split(";", -1));
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
