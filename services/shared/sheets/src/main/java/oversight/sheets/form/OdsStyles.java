package oversight.sheets.form;

import oversight.sheets.xml.XmlOut;

/** How a form's cells look. What may be filled in is white and framed; the rest is grey. */
final class OdsStyles {
  private OdsStyles() {}

  static void write(XmlOut out) {
    out.open("office:automatic-styles");
    out.open("number:text-style", "style:name", "as-text").empty("number:text-content").close();
    number(out, "n-whole", "0");
    number(out, "n-hundredths", "2");
    out.open(
        "style:style",
        "style:name",
        "sheet",
        "style:family",
        "table",
        "style:master-page-name",
        "Default");
    out.empty("style:table-properties", "table:display", "true").close();
    out.open("style:style", "style:name", "row", "style:family", "table-row");
    out.empty("style:table-row-properties", "style:use-optimal-row-height", "true").close();
    for (int width : FormOds.widths()) {
      out.open("style:style", "style:name", "w" + width, "style:family", "table-column");
      out.empty("style:table-column-properties", "style:column-width", width + "mm").close();
    }
    locked(out, "title", "", true, "16pt", "", "");
    locked(out, "heading", "", true, "13pt", "", "");
    locked(out, "strong", "wrap", true, "11pt", "", "");
    locked(out, "words", "wrap", false, "11pt", "", "");
    locked(out, "header", "wrap", true, "11pt", "#1d3d6b", "#ffffff");
    locked(out, "text", "", false, "11pt", "#f3f2f1", "");
    open(out, "note", "as-text");
    open(out, OdsRules.style(FormRow.Entry.WHOLE), "n-whole");
    open(out, OdsRules.style(FormRow.Entry.HUNDREDTHS), "n-hundredths");
    out.close();
  }

  private static void number(XmlOut out, String name, String places) {
    out.open("number:number-style", "style:name", name);
    out.empty(
        "number:number",
        "number:decimal-places",
        places,
        "number:min-integer-digits",
        "1",
        "number:grouping",
        "true");
    out.close();
  }

  private static void locked(
      XmlOut out, String name, String wrap, boolean bold, String size, String fill, String ink) {
    out.open(
        "style:style",
        "style:name",
        name,
        "style:family",
        "table-cell",
        "style:data-style-name",
        "as-text");
    out.empty(
        "style:table-cell-properties",
        wrap.isEmpty() ? "" : "fo:wrap-option",
        wrap,
        "style:vertical-align",
        "top",
        fill.isEmpty() ? "" : "fo:background-color",
        fill,
        "style:cell-protect",
        "protected");
    out.empty(
        "style:text-properties",
        "fo:font-size",
        size,
        bold ? "fo:font-weight" : "",
        "bold",
        ink.isEmpty() ? "" : "fo:color",
        ink);
    out.close();
  }

  private static void open(XmlOut out, String name, String format) {
    out.open(
        "style:style",
        "style:name",
        name,
        "style:family",
        "table-cell",
        "style:data-style-name",
        format);
    out.empty(
        "style:table-cell-properties",
        "fo:wrap-option",
        "wrap",
        "style:vertical-align",
        "top",
        "fo:border",
        "0.5pt solid #505a5f",
        "style:cell-protect",
        "none");
    out.close();
  }
}
