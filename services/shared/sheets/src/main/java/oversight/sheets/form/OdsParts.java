package oversight.sheets.form;

import java.util.List;
import oversight.sheets.SheetFormat;
import oversight.sheets.xml.XmlOut;

/** What an OpenDocument form says of itself: its parts, its properties, its pages, its view. */
final class OdsParts {
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

  private OdsParts() {}

  /** The attributes of a document's root. */
  static String[] root() {
    return new String[] {
      "xmlns:office", OASIS + "office:1.0",
      "xmlns:table", OASIS + "table:1.0",
      "xmlns:text", OASIS + "text:1.0",
      "xmlns:style", OASIS + "style:1.0",
      "xmlns:meta", OASIS + "meta:1.0",
      "xmlns:number", OASIS + "datastyle:1.0",
      "xmlns:config", OASIS + "config:1.0",
      "xmlns:of", OASIS + "of:1.2",
      "xmlns:fo", OASIS + "xsl-fo-compatible:1.0",
      "xmlns:dc", "http://purl.org/dc/elements/1.1/",
      "office:version", "1.3"
    };
  }

  static byte[] manifest() {
    XmlOut out = new XmlOut();
    out.open(
        "manifest:manifest", "xmlns:manifest", OASIS + "manifest:1.0", "manifest:version", "1.3");
    entry(out, "/", SheetFormat.ODS.contentType());
    List.of("content.xml", "meta.xml", "settings.xml", "styles.xml")
        .forEach(part -> entry(out, part, "text/xml"));
    return out.bytes();
  }

  private static void entry(XmlOut out, String path, String type) {
    out.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
  }

  static byte[] meta(Form form) {
    XmlOut out = new XmlOut();
    String dated = form.dated() + "T00:00:00";
    out.open("office:document-meta", root()).open("office:meta");
    out.element("meta:generator", "Oversight").element("dc:title", form.title());
    out.element("meta:keyword", form.marking());
    out.element("meta:creation-date", dated).element("dc:date", dated);
    out.element("meta:user-defined", form.stamp().text(), "meta:name", "Form");
    return out.bytes();
  }

  /** The header row stays in sight. */
  static byte[] settings() {
    XmlOut out = new XmlOut();
    out.open("office:document-settings", root()).open("office:settings");
    out.open("config:config-item-set", "config:name", "ooo:view-settings");
    out.open("config:config-item-map-indexed", "config:name", "Views");
    out.open("config:config-item-map-entry");
    item(out, "ViewId", "string", "view1");
    item(out, "ActiveTable", "string", "Cover");
    out.open("config:config-item-map-named", "config:name", "Tables");
    for (String sheet : List.of(Form.FIGURES, "Guidance", "Lists")) {
      out.open("config:config-item-map-entry", "config:name", sheet);
      item(out, "VerticalSplitMode", "short", "2");
      item(out, "VerticalSplitPosition", "int", "1");
      item(out, "ActiveSplitRange", "short", "2");
      item(out, "PositionBottom", "int", "1");
      out.close();
    }
    return out.bytes();
  }

  private static void item(XmlOut out, String name, String type, String value) {
    out.element("config:config-item", value, "config:name", name, "config:type", type);
  }

  /** The look of all cells, and the marking at head and foot of every printed page. */
  static byte[] styles(Form form) {
    XmlOut out = new XmlOut();
    out.open("office:document-styles", root()).open("office:styles");
    out.open("style:default-style", "style:family", "table-cell");
    out.empty(
        "style:text-properties",
        "fo:font-family",
        "Arial",
        "fo:font-size",
        "11pt",
        "fo:language",
        "en",
        "fo:country",
        "GB");
    out.close().empty("style:style", "style:name", "Default", "style:family", "table-cell").close();
    out.open("office:automatic-styles").open("style:page-layout", "style:name", "page");
    out.empty(
        "style:page-layout-properties",
        "fo:page-width",
        "297mm",
        "fo:page-height",
        "210mm",
        "style:print-orientation",
        "landscape",
        "style:scale-to-X",
        "1",
        "style:scale-to-Y",
        "0");
    for (String line : List.of("style:header-style", "style:footer-style")) {
      out.open(line).empty("style:header-footer-properties", "fo:min-height", "8mm").close();
    }
    out.close().close();
    out.open("office:master-styles");
    out.open("style:master-page", "style:name", "Default", "style:page-layout-name", "page");
    out.open("style:header").element("text:p", form.marking()).close();
    out.open("style:footer").element("text:p", form.marking()).close();
    return out.bytes();
  }
}
