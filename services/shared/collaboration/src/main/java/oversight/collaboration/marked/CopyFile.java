package oversight.collaboration.marked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import oversight.sheets.SheetFormat;

/** A marked copy on disk, gone when closed. */
public final class CopyFile implements AutoCloseable {
  private final Path path;
  private String filename = "";
  private SheetFormat format = SheetFormat.XLSX;

  CopyFile(Path path) {
    this.path = path;
  }

  void become(SheetFormat made, String original) {
    format = made;
    int dot = original.lastIndexOf('.');
    filename = (dot > 0 ? original.substring(0, dot) : original) + "-marked." + made.ending();
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** What to call it: "cmpg-marked.xlsx". */
  public String filename() {
    return filename;
  }

  /** Its content type. */
  public String contentType() {
    return format.contentType();
  }

  @Override
  public void close() {
    delete(path);
  }

  static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException stuck) {
        throw new UncheckedIOException(stuck);
      }
    }
  }
}
