package oversight.sheets.read;

/** Workbooks made by hand: as little around a sheet as a spreadsheet program takes. */
final class Workbooks {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** An XLSX with one sheet, "Figures". */
  static Zip xlsx(String sheetXml) {
    return xlsxParts(
            "<workbookPr/><sheets><sheet name=\"Figures\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
        .with("xl/worksheets/sheet1.xml", worksheet(sheetXml));
  }

  /** An XLSX whose workbook part holds this. Styles: 1 date, 2 percent, 3 month and year. */
  static Zip xlsxParts(String workbook) {
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    return new Zip()
        .with("[Content_Types].xml", "<Types/>")
        .with(
            "_rels/.rels",
            "<Relationships>"
                + relation("r1", "officeDocument", "xl/workbook.xml")
                + "</Relationships>")
        .with(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"" + RELATIONS + "\">" + workbook + "</workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships>"
                + relations
                + relation("rId9", "styles", "styles.xml")
                + relation("rId8", "sharedStrings", "sharedStrings.xml")
                + "</Relationships>")
        .with(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"mmm\\-yy\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                + "<xf numFmtId=\"170\"/></cellXfs></styleSheet>");
  }

  static String worksheet(String sheetXml) {
    return "<worksheet>" + sheetXml + "</worksheet>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  /** An XLSX row whose cells are inline texts. */
  static String texts(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(escaped(text))
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /** An ODS whose spreadsheet element holds this. */
  static Zip ods(String styles, String tables) {
    return new Zip()
        .with("mimetype", FileFormat.ODS.contentType())
        .with("META-INF/manifest.xml", "<manifest/>")
        .with(
            "content.xml",
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\""
                + " xmlns:style=\"s\" xmlns:calcext=\"c\"><office:automatic-styles>"
                + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>"
                + tables
                + "</office:spreadsheet></office:body></office:document-content>");
  }

  /** An ODS row whose cells are texts. */
  static String odsTexts(String... texts) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String text : texts) {
      row.append("<table:table-cell office:value-type=\"string\">");
      for (String line : text.split("\n", -1)) {
        row.append("<text:p>").append(odsLine(line)).append("</text:p>");
      }
      row.append("</table:table-cell>");
    }
    return row.append("</table:table-row>").toString();
  }

  private static String odsLine(String line) {
    return escaped(line).replace(" ", "<text:s text:c=\"1\"/>").replace("\t", "<text:tab/>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }
}
