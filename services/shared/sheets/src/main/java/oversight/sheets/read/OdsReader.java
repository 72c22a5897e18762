package oversight.sheets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** Reads an OpenDocument spreadsheet: its one part of contents, as a stream. */
final class OdsReader implements SheetReader {
  private static final int MOST_STYLES = 65_536;
  private static final int LARGEST_MANIFEST = 4 << 20;

  private final Container container;
  private final ReadLimits limits;
  private final Set<String> hidingStyles = new HashSet<>();
  private String style = "";

  OdsReader(Container container, ReadLimits limits) {
    this.container = container;
    this.limits = limits;
  }

  @Override
  public void read(RowConsumer consumer) throws IOException {
    refuseEncrypted();
    InputStream part =
        container
            .part("content.xml")
            .orElseThrow(() -> Container.broken("The spreadsheet has lost its contents."));
    Budget budget = new Budget(limits);
    try (Xml xml = new Xml(part)) {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          element(xml, budget, consumer);
        }
      }
    }
  }

  private void element(Xml xml, Budget budget, RowConsumer consumer) {
    switch (xml.name()) {
      case "style" -> style = xml.attribute("family").equals("table") ? xml.attribute("name") : "";
      case "table-properties" -> {
        if (xml.attribute("display").equals("false")
            && !style.isEmpty()
            && hidingStyles.size() < MOST_STYLES) {
          hidingStyles.add(style);
        }
      }
      case "table" -> {
        Sheet sheet =
            new Sheet(xml.attribute("name"), hidingStyles.contains(xml.attribute("style-name")));
        consumer.sheet(sheet);
        new OdsSheet(xml, limits, budget, consumer).read(sheet.name());
      }
      case "tracked-changes", "shapes", "forms" -> xml.skipElement();
      default -> {
        // How it looks means nothing.
      }
    }
  }

  private void refuseEncrypted() throws IOException {
    try (InputStream manifest =
        container.part("META-INF/manifest.xml").orElse(InputStream.nullInputStream())) {
      String text = new String(manifest.readNBytes(LARGEST_MANIFEST), StandardCharsets.UTF_8);
      if (text.contains("encryption-data")) {
        throw new UnreadableException(
            "FILE_ENCRYPTED",
            "The spreadsheet is locked with a password.",
            "Save it without a password, and send that.");
      }
    }
  }
}
