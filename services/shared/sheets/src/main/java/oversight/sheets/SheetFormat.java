package oversight.sheets;

/** The formats in which tables come and go. */
public enum SheetFormat {
  CSV("csv", "text/csv; charset=utf-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

  private final String ending;
  private final String contentType;

  SheetFormat(String ending, String contentType) {
    this.ending = ending;
    this.contentType = contentType;
  }

  /** How names of such files end, without the dot. */
  public String ending() {
    return ending;
  }

  /** The content type of such a file made here. */
  public String contentType() {
    return contentType;
  }
}
