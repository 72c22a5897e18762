package oversight.governance.support;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;

/** Documents as a reader gets them. */
public final class Documents {
  private static final int CHUNK = 64 * 1024;

  private Documents() {}

  /**
   * A document.
   *
   * @param filename as sent in the first message
   * @param contentType likewise
   * @param bytes all chunks
   */
  public record Fetched(String filename, String contentType, ByteString bytes) {}

  /** Fetches a document, and sees that it comes in the pieces that the contract promises. */
  public static Fetched fetch(
      PackServiceBlockingStub reader, String pack, PackFormat format, int version) {
    Iterator<RenderPackResponse> pieces =
        reader.renderPack(
            RenderPackRequest.newBuilder()
                .setName(pack)
                .setFormat(format)
                .setVersion(version)
                .build());
    RenderPackResponse first = pieces.next();
    ByteString bytes = first.getChunk();
    boolean whole = first.getChunk().size() == CHUNK;
    while (pieces.hasNext()) {
      RenderPackResponse piece = pieces.next();
      if (!whole || !piece.getFilename().isEmpty() || piece.getChunk().isEmpty()) {
        throw new AssertionError("The pieces are not as promised.");
      }
      whole = piece.getChunk().size() == CHUNK;
      bytes = bytes.concat(piece.getChunk());
    }
    return new Fetched(first.getFilename(), first.getContentType(), bytes);
  }

  /** Everything in a document that could be read as text, its metadata among it. */
  public static String text(PackFormat format, ByteString bytes) {
    return switch (format) {
      case DOCX, ODS -> parts(bytes).toString();
      case PDF -> pdf(bytes);
      default -> bytes.toStringUtf8();
    };
  }

  /**
   * Every element of a document as its name and where it leads, read strictly as XML; none of a
   * PDF.
   */
  public static List<String> elements(PackFormat format, ByteString bytes) {
    return switch (format) {
      case DOCX, ODS ->
          parts(bytes).entrySet().stream()
              .filter(part -> part.getKey().matches(".*\\.(xml|rels)"))
              .flatMap(part -> elements(part.getValue()).stream())
              .toList();
      case PDF -> List.of();
      default -> elements(bytes.toStringUtf8().replace("<!DOCTYPE html>", ""));
    };
  }

  private static List<String> elements(String xml) {
    try {
      var found =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getElementsByTagName("*");
      return IntStream.range(0, found.getLength())
          .mapToObj(found::item)
          .map(Element.class::cast)
          .map(element ->
              String.join(
                  " ",
                  element.getTagName(),
                  element.getAttribute("href"),
                  element.getAttribute("src"),
                  element.getAttribute("Target"),
                  element.getAttribute("xlink:href")))
          .toList();
    } catch (IOException | SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException(xml, broken);
    }
  }

  private static Map<String, String> parts(ByteString bytes) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            entry.getName().endsWith(".png")
                ? ""
                : new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return parts;
  }

  private static String pdf(ByteString bytes) {
    try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
      var about = document.getDocumentInformation();
      String metadata =
          document.getDocumentCatalog().getMetadata() == null
              ? ""
              : new String(
                  document.getDocumentCatalog().getMetadata().toByteArray(),
                  StandardCharsets.UTF_8);
      return new PDFTextStripper().getText(document)
          + "\n"
          + about.getTitle()
          + "\n"
          + about.getSubject()
          + "\n"
          + about.getKeywords()
          + "\n"
          + metadata;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
