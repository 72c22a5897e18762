package oversight.collaboration.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The catalogues beside the four services, from the source tree. */
public final class ServiceCatalogues {
  static final List<String> COLLABORATIONS = List.of("rocu", "cmpg", "ctu", "npas");

  private ServiceCatalogues() {}

  public static Catalogue catalogue(String collaboration) {
    Path file = Path.of("..", "..", collaboration, "src", "main", "resources", "catalogue.yaml");
    try (InputStream bytes = Files.newInputStream(file)) {
      return CatalogueFile.read(bytes);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
