package oversight.papers.ods;

import java.util.stream.Stream;

/** The namespaces of OpenDocument 1.3. */
final class Namespaces {
  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

  private Namespaces() {}

  /** The declarations and version of a document's root, in turn names and values. */
  static String[] declared() {
    var oasis =
        Stream.of(
                "office:1.0",
                "table:1.0",
                "text:1.0",
                "style:1.0",
                "meta:1.0",
                "number:datastyle:1.0")
            .flatMap(entry -> {
              var prefix = entry.substring(0, entry.indexOf(':'));
              var rest = prefix.equals("number") ? entry.substring(7) : entry;
              return Stream.of("xmlns:" + prefix, OASIS + rest);
            });
    var others =
        Stream.of(
            "xmlns:fo",
            OASIS + "xsl-fo-compatible:1.0",
            "xmlns:xlink",
            "http://www.w3.org/1999/xlink",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "office:version",
            "1.3");
    return Stream.concat(oasis, others).toArray(String[]::new);
  }
}
