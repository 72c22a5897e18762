package oversight.sheets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The ZIP that a workbook is, opened with care. */
final class Container implements AutoCloseable {
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final int LONGEST_TYPE = 200;

  private final ZipFile zip;
  private final Set<String> names;
  private final ReadLimits limits;
  private final FileFormat format;
  private long inflated;

  private Container(ZipFile zip, ReadLimits limits) throws IOException {
    this.zip = zip;
    this.limits = limits;
    this.names = names(zip);
    this.format = recognise();
  }

  /**
   * Opens a workbook.
   *
   * @throws UnreadableException where it is broken, hostile or no workbook that is read
   */
  static Container open(Path file, ReadLimits limits) throws IOException {
    ZipDirectory.check(file, limits);
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException broken) {
      throw broken("The workbook's list of parts cannot be read.");
    }
    try {
      return new Container(zip, limits);
    } catch (RuntimeException | IOException refused) {
      zip.close();
      throw refused;
    }
  }

  FileFormat format() {
    return format;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** A part of the workbook, decompressed as it is read; empty where there is none. */
  Optional<InputStream> part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    // What it says of itself may be a lie, and is counted below; but if it is too much, it is.
    if (inflated + entry.getSize() > limits.maxInflatedBytes()) {
      throw tooLarge();
    }
    try {
      return Optional.of(
          new GuardedStream(
              zip.getInputStream(entry),
              Math.max(1, entry.getCompressedSize()),
              this::inflated,
              limits));
    } catch (ZipException broken) {
      throw broken("The part " + Quoted.of(name) + " cannot be decompressed.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void inflated(int count) {
    inflated += count;
    if (inflated > limits.maxInflatedBytes()) {
      throw tooLarge();
    }
  }

  static UnreadableException tooLarge() {
    return new UnreadableException(
        "FILE_TOO_COMPRESSED",
        "The workbook holds far more, once decompressed, than a workbook of figures does.",
        "Copy the table's cells into a new workbook and send that.");
  }

  static UnreadableException broken(String message) {
    return new UnreadableException(
        "FILE_BROKEN",
        message,
        "Open it in your spreadsheet program, save it again, and send it once more.");
  }

  private static Set<String> names(ZipFile zip) {
    Set<String> names = new HashSet<>();
    Set<String> folded = new HashSet<>();
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(name -> {
          if (name.startsWith("/")
              || name.contains("\\")
              || name.indexOf('\0') >= 0
              || name.contains(":")
              || ("/" + name + "/").contains("/../")) {
            throw broken(
                "The workbook has a part with a path that leads out of it: "
                    + Quoted.of(name)
                    + ".");
          }
          names.add(name);
          if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            throw broken("The workbook has the part " + Quoted.of(name) + " twice.");
          }
        });
    return names;
  }

  private FileFormat recognise() throws IOException {
    if (has("mimetype")) {
      String type = head("mimetype").strip();
      if (type.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
        return FileFormat.ODS;
      }
      if (type.startsWith(OPEN_DOCUMENT)) {
        throw notASpreadsheet("an OpenDocument file, but no spreadsheet");
      }
    }
    if (has("[Content_Types].xml")) {
      if (has("xl/workbook.bin")) {
        throw FirstBytes.unknown(
            "This is a binary Excel workbook (XLSB).", "Save it as “Excel Workbook (.xlsx)”.");
      }
      if (has("word/document.xml")) {
        throw notASpreadsheet("a Word document");
      }
      if (has("ppt/presentation.xml")) {
        throw notASpreadsheet("a presentation");
      }
      if (has("xl/vbaProject.bin")) {
        throw FirstBytes.unknown(
            "This is a workbook with macros (XLSM), and programs are not taken in.",
            "Save it as “Excel Workbook (.xlsx)”, which leaves the macros out.");
      }
      return FileFormat.XLSX;
    }
    if (names.stream().anyMatch(name -> name.endsWith(".iwa"))) {
      throw FirstBytes.unknown(
          "This is a document of Apple Numbers.", "In Numbers, export it to Excel or CSV.");
    }
    throw FirstBytes.unknown(
        "This is a ZIP archive, and no workbook.", "Unpack it, and send the table in it.");
  }

  private static UnreadableException notASpreadsheet(String what) {
    return FirstBytes.unknown(
        "This is " + what + ".",
        "Send CSV, an Excel workbook (.xlsx) or an OpenDocument spreadsheet (.ods).");
  }

  private String head(String name) throws IOException {
    try (InputStream part = part(name).orElse(InputStream.nullInputStream())) {
      return new String(part.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
    }
  }
}
