package oversight.papers.ods;

import java.time.temporal.ChronoUnit;
import java.util.List;
import oversight.papers.markup.Markup;
import oversight.papers.model.Paper;

/** What a workbook says of itself: its parts, its title and dates, its pages. */
final class Descriptions {
  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Descriptions() {}

  static String manifest(String type) {
    var out = new Markup();
    out.open(
        "manifest:manifest",
        "xmlns:manifest",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "manifest:version",
        "1.3");
    entry(out, "/", type);
    entry(out, "content.xml", "text/xml");
    entry(out, "meta.xml", "text/xml");
    entry(out, "styles.xml", "text/xml");
    return DECLARATION + out.close();
  }

  private static void entry(Markup out, String path, String type) {
    out.empty("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", type);
  }

  static String meta(Paper paper) {
    var issued = paper.issued().truncatedTo(ChronoUnit.SECONDS).toString();
    var out = new Markup();
    out.open("office:document-meta", Namespaces.declared()).open("office:meta");
    out.element("meta:generator", "Oversight").element("dc:title", paper.title());
    out.element("dc:subject", paper.board()).element("meta:keyword", paper.marking());
    out.element("meta:initial-creator", paper.author().post());
    out.element("dc:creator", paper.author().post());
    out.element("meta:creation-date", issued).element("dc:date", issued);
    return DECLARATION + out.element("dc:language", "en-GB").close().close();
  }

  /** The look of all cells, and the marking at head and foot of every printed page. */
  static String styles(Paper paper) {
    var out = new Markup();
    out.open("office:document-styles", Namespaces.declared()).open("office:styles");
    out.open("style:default-style", "style:family", "table-cell");
    out.empty(
        "style:text-properties",
        "fo:font-family",
        "Arial",
        "fo:font-size",
        "12pt",
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
        "1");
    for (var line : List.of("style:header-style", "style:footer-style")) {
      out.open(line).empty("style:header-footer-properties", "fo:min-height", "8mm").close();
    }
    out.close().close();
    out.open("office:master-styles");
    out.open("style:master-page", "style:name", "Default", "style:page-layout-name", "page");
    out.open("style:header").element("text:p", paper.marking()).close();
    out.open("style:footer").element("text:p", paper.marking()).close();
    return DECLARATION + out.close().close().close();
  }
}
