package oversight.sheets.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** Reads an Excel workbook: finds its parts by their relations, then each sheet as a stream. */
final class XlsxReader implements SheetReader {
  private static final int MOST_SHEETS = 1000;

  private final Container container;
  private final ReadLimits limits;

  XlsxReader(Container container, ReadLimits limits) {
    this.container = container;
    this.limits = limits;
  }

  /** A part that another one names. */
  private record Relation(String type, String target) {}

  /** A tab. */
  private record Tab(Sheet sheet, String relation) {}

  @Override
  public void read(RowConsumer consumer) throws IOException {
    String workbook =
        relations("").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElse("xl/workbook.xml");
    Map<String, Relation> relations = relations(workbook);
    List<Tab> tabs = new ArrayList<>();
    boolean from1904 = readWorkbook(workbook, tabs);
    XlsxStyles styles = XlsxStyles.read(ofType(relations, "styles"));
    Budget budget = new Budget(limits);
    try (SharedTexts texts =
        SharedTexts.read(
            ofType(relations, "sharedStrings").orElseGet(XlsxReader::noTexts), limits)) {
      XlsxCells cells = new XlsxCells(texts, styles, from1904);
      for (Tab tab : tabs) {
        consumer.sheet(tab.sheet());
        Relation relation = relations.get(tab.relation());
        if (relation != null && relation.type().equals("worksheet")) {
          InputStream part = container.part(relation.target()).orElseThrow(() -> missing(tab));
          try (Xml xml = new Xml(part)) {
            new XlsxSheet(xml, cells, limits, budget, consumer).read(tab.sheet().name());
          }
        }
      }
    }
  }

  private static InputStream noTexts() {
    return new ByteArrayInputStream("<sst/>".getBytes(StandardCharsets.UTF_8));
  }

  private static UnreadableException missing(Tab tab) {
    return Container.broken("The workbook has lost the contents of a sheet.")
        .at(tab.sheet().name(), 0);
  }

  private Optional<InputStream> ofType(Map<String, Relation> relations, String type)
      throws IOException {
    for (Relation relation : relations.values()) {
      if (relation.type().equals(type)) {
        return container.part(relation.target());
      }
    }
    return Optional.empty();
  }

  /** Whether the workbook counts days from 1904; its tabs, in order, into the list. */
  private boolean readWorkbook(String name, List<Tab> tabs) throws IOException {
    InputStream part =
        container
            .part(name)
            .orElseThrow(() ->
                FirstBytes.unknown(
                    "This is an Office file, and no workbook.",
                    "Send CSV, an Excel workbook (.xlsx) or an OpenDocument spreadsheet"
                        + " (.ods)."));
    boolean from1904 = false;
    try (Xml xml = new Xml(part)) {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.name().equals("workbookPr")) {
            from1904 = Xml.isTrue(xml.attribute("date1904"));
          } else if (xml.name().equals("sheet")) {
            tabs.add(tab(xml));
            if (tabs.size() > MOST_SHEETS) {
              throw Container.broken("The workbook has more than " + MOST_SHEETS + " sheets.");
            }
          }
        }
      }
    }
    return from1904;
  }

  private static Tab tab(Xml xml) {
    String state = xml.attribute("state");
    boolean hidden = state.equals("hidden") || state.equals("veryHidden");
    return new Tab(new Sheet(xml.attribute("name"), hidden), xml.attribute("id"));
  }

  /** The relations of a part, by their ids; of the whole package for the empty name. */
  private Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    Optional<InputStream> bytes = container.part(name);
    if (bytes.isEmpty()) {
      return relations;
    }
    try (Xml xml = new Xml(bytes.get())) {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.name().equals("Relationship")
            && !xml.attribute("TargetMode").equals("External")
            && relations.size() <= MOST_SHEETS * 10) {
          String type = xml.attribute("Type");
          relations.put(
              xml.attribute("Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  resolve(folder, xml.attribute("Target"))));
        }
      }
    }
    return relations;
  }

  private static String resolve(String folder, String target) {
    try {
      return URI.create("/" + folder).resolve(target).normalize().getPath().substring(1);
    } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException no) {
      throw Container.broken("The workbook names a part of it in a way that cannot be read.");
    }
  }

  /** A number of the markup; this one where there is none. */
  static int number(String text, int otherwise) {
    if (text.isEmpty() || text.length() > 9) {
      return otherwise;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return otherwise;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
