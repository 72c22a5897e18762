package oversight.papers.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import oversight.papers.markup.Markup;
import oversight.papers.model.Paper;

/** Gives a PDF a title, a language, and dates and an identifier that depend on the paper alone. */
final class FixedIdentity {
  private static final String PRODUCER = "Oversight";

  private FixedIdentity() {}

  static void give(PDDocument document, Paper paper, String content) throws IOException {
    var catalogue = document.getDocumentCatalog();
    catalogue.setLanguage("en-GB");
    var preferences = new PDViewerPreferences(catalogue.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalogue.setViewerPreferences(preferences);
    document.setDocumentInformation(information(paper));
    catalogue.setMetadata(metadata(document, paper));
    document.setDocumentId(identifier(content));
  }

  private static long identifier(String content) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("Every Java platform has SHA-256.", exception);
    }
  }

  private static PDDocumentInformation information(Paper paper) {
    var issued = GregorianCalendar.from(paper.issued().atZone(ZoneOffset.UTC));
    var information = new PDDocumentInformation();
    information.setTitle(paper.title());
    information.setAuthor(paper.author().post());
    information.setSubject(paper.marking());
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(issued);
    information.setModificationDate(issued);
    return information;
  }

  /** XMP with the same facts as the information dictionary and the claim to be PDF/UA-1. */
  private static PDMetadata metadata(PDDocument document, Paper paper) throws IOException {
    var issued = paper.issued().truncatedTo(ChronoUnit.SECONDS).toString();
    var out = new Markup();
    out.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
    out.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    out.open(
        "rdf:Description",
        "rdf:about",
        "",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xmp",
        "http://ns.adobe.com/xap/1.0/",
        "xmlns:pdf",
        "http://ns.adobe.com/pdf/1.3/",
        "xmlns:pdfuaid",
        "http://www.aiim.org/pdfua/ns/id/");
    out.element("pdfuaid:part", "1");
    alternative(out, "dc:title", paper.title());
    alternative(out, "dc:description", paper.marking());
    out.open("dc:creator").open("rdf:Seq").element("rdf:li", paper.author().post());
    out.close().close();
    out.open("dc:language").open("rdf:Bag").element("rdf:li", "en-GB").close().close();
    out.element("xmp:CreateDate", issued).element("xmp:ModifyDate", issued);
    out.element("xmp:CreatorTool", PRODUCER).element("pdf:Producer", PRODUCER);
    out.close().close().close();
    var packet =
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + out
            + "\n<?xpacket end=\"w\"?>";
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
    return metadata;
  }

  private static void alternative(Markup out, String element, String text) {
    out.open(element).open("rdf:Alt");
    out.element("rdf:li", text, "xml:lang", "x-default").close().close();
  }
}
