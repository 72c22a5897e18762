package oversight.governance.paper;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import oversight.governance.SiteProperties;
import oversight.governance.pack.Compilation;
import oversight.governance.pack.Edition;
import oversight.governance.publication.PublicEdition;
import oversight.governance.publication.PublicPart;
import oversight.papers.model.Paper;
import oversight.region.Region;

/** Sets editions as documents, when asked. The same version and edition is the same bytes. */
@Component
public class Documents {
  private final Region region;
  private final FigureLinks links;
  private final Shelf shelf = new Shelf();

  /**
   * Setting a document is all computation: more at once than processors only wait on each other.
   */
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  Documents(Region region, SiteProperties site) {
    this.region = region;
    this.links = new FigureLinks(site.publicUrl());
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

  /** The document of what anybody may read. */
  public Document render(PublicEdition edition, Format format) {
    Shelf.Key key =
        new Shelf.Key(
            edition.name(),
            edition.version(),
            edition.parts().stream().map(PublicPart::sha256).toList(),
            List.of(),
            format);
    return shelf
        .find(key)
        .orElseGet(() -> {
          Document document =
              set(
                  new PublicPackPaper(region, links, edition)::paper,
                  "%s-%s-public-v%d"
                      .formatted(slug(region.board()), edition.quarter().id(), edition.version()),
                  format);
          shelf.put(key, document);
          return document;
        });
  }

  /** A paper as a document, named after what it is. */
  public Document set(Supplier<Paper> paper, String name, Format format) {
    places.acquireUninterruptibly();
    try {
      return new Document(
          name + "." + format.extension(), format.contentType(), format.render(paper.get()));
    } finally {
      places.release();
    }
  }

  private Document set(Edition edition, Compilation compilation, Format format) {
    return set(
        () -> new PackPaper(region, links, edition, compilation).paper(),
        "%s-%s-v%d"
            .formatted(slug(region.board()), edition.pack().quarter().id(), compilation.version()),
        format);
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("(^-)|(-$)", "");
  }
}
