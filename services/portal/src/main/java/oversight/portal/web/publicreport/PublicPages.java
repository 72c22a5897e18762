package oversight.portal.web.publicreport;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.governance.v1.ListPublicPacksRequest;
import oversight.portal.clients.Governance;
import oversight.portal.publicreport.PublicLibrary;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Together;
import oversight.portal.web.page.Link;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.PublicReport;

/** Shows what anybody may see, to whoever asks. */
@Controller
final class PublicPages {
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final int PACKS = 1000;

  private final PublicLibrary library;
  private final Governance governance;
  private final Region region;

  PublicPages(PublicLibrary library, Governance governance, Region region) {
    this.library = library;
    this.governance = governance;
    this.region = region;
  }

  @GetMapping("/public")
  String list(Model model, HttpServletResponse response) {
    List<PublicShelf> shelves =
        Together.ask(library.publishers(), this::shelf).stream()
            .filter(shelf -> !shelf.reports().isEmpty())
            .sorted(
                Comparator.comparing((PublicShelf shelf) -> shelf.latest().quarter()).reversed())
            .toList();
    model.addAttribute("crumbs", List.of());
    model.addAttribute("packs", packs());
    model.addAttribute("region", region.name());
    model.addAttribute(
        "forces",
        region.forces().stream().map(Force::name).sorted().collect(Collectors.joining(", ")));
    model.addAttribute("shelves", shelves);
    keep(response);
    return "public/list";
  }

  /** What a collaboration publishes; nothing where its service does not answer. */
  private PublicShelf shelf(Collaboration collaboration) {
    return Together.orElse(
        () -> {
          List<PublicReport> reports = library.latest(collaboration);
          return PublicShelf.of(
              collaboration,
              reports,
              reports.stream()
                  .findFirst()
                  .flatMap(newest ->
                      library.find(collaboration.slug(), PublicLibrary.quarter(newest), 0)));
        },
        refused -> PublicShelf.of(collaboration, List.of(), Optional.empty()));
  }

  /** Public versions of packs; none where the service does not answer, so that the reports show. */
  private List<Link> packs() {
    return Together.orElse(
        () ->
            governance
                .packsOfNobody()
                .listPublicPacks(ListPublicPacksRequest.newBuilder().setPageSize(PACKS).build())
                .getPacksList()
                .stream()
                .map(pack ->
                    new Link(
                        pack.getQuarterLabel(),
                        "/public/packs/" + pack.getName().substring("publicPacks/".length())))
                .toList(),
        refused -> List.<Link>of());
  }

  @GetMapping("/public/{collaboration}/{quarter}")
  String show(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "version", defaultValue = "0") int version,
      Model model,
      HttpServletResponse response) {
    PublicReport shown = library.find(slug, quarter, version).orElseThrow(NoSuchPageException::new);
    PublicReport latest = version == 0 ? shown : library.find(slug, quarter, 0).orElse(shown);
    model.addAttribute("page", PublicPage.of(slug, shown, latest.getVersion()));
    keep(response);
    return "public/show";
  }

  /** Not for ever, also of a version: its figures stay, the page around them is improved. */
  private static void keep(HttpServletResponse response) {
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
  }
}
