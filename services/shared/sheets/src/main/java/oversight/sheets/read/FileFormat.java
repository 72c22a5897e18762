package oversight.sheets.read;

/** A format that is read. */
public enum FileFormat {
  /** Text with a separator between cells. */
  CSV("CSV", "text/csv"),
  /** An Office Open XML workbook. */
  XLSX(
      "an Excel workbook (XLSX)",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** An OpenDocument spreadsheet. */
  ODS("an OpenDocument spreadsheet (ODS)", "application/vnd.oasis.opendocument.spreadsheet");

  private final String inWords;
  private final String contentType;

  FileFormat(String inWords, String contentType) {
    this.inWords = inWords;
    this.contentType = contentType;
  }

  /** As people call it, to follow "this is". */
  public String inWords() {
    return inWords;
  }

  /** The media type. */
  public String contentType() {
    return contentType;
  }
}
