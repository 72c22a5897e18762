package oversight.sheets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A reader for each format. */
public final class SheetReaders {
  private SheetReaders() {}

  /** Reads a CSV while it arrives; the stream stays open. */
  public static SheetReader csv(InputStream bytes, ReadLimits limits) {
    return new CsvSheetReader(bytes, limits);
  }

  /** Reads a workbook from a file, which is opened when reading begins and closed after it. */
  public static SheetReader workbook(Path file, ReadLimits limits) {
    return consumer -> {
      try (Container container = Container.open(file, limits)) {
        switch (container.format()) {
          case XLSX -> new XlsxReader(container, limits).read(consumer);
          case ODS -> new OdsReader(container, limits).read(consumer);
          case CSV -> throw new IllegalStateException("A container is no CSV.");
        }
      }
    };
  }

  /**
   * What a workbook's file is, by what lies in it.
   *
   * @throws UnreadableException where it is nothing that is read
   */
  public static FileFormat formatOf(Path file, ReadLimits limits) throws IOException {
    try (Container container = Container.open(file, limits)) {
      return container.format();
    }
  }
}
