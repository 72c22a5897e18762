package oversight.governance.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Compilation;
import oversight.governance.pack.Edition;
import oversight.region.Region;

/** Sets editions as documents, when asked. The same version and edition is the same bytes. */
@Component
public class Documents {
  private final Region region;
  private final Shelf shelf = new Shelf();

  /**
   * Setting a document is all computation: more at once than processors only wait on each other.
   */
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  Documents(Region region) {
    this.region = region;
  }

  /**
   * The document.
   *
   * @param edition compiled
   */
  public Document render(Edition edition, Format format) {
    Compilation compilation = Objects.requireNonNull(edition.compilation(), "never compiled");
    Shelf.Key key = Shelf.Key.of(edition, compilation, format);
    return shelf
        .find(key)
        .orElseGet(() -> {
          Document document = set(edition, compilation, format);
          shelf.put(key, document);
          return document;
        });
  }

  private Document set(Edition edition, Compilation compilation, Format format) {
    places.acquireUninterruptibly();
    try {
      return new Document(
          "%s-%s-v%d.%s"
              .formatted(
                  slug(region.board()),
                  edition.pack().quarter().id(),
                  compilation.version(),
                  format.extension()),
          format.contentType(),
          format.render(new PackPaper(region, edition, compilation).paper()));
    } finally {
      places.release();
    }
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("(^-)|(-$)", "");
  }
}
