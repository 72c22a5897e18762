package oversight.portal.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import oversight.identity.Caller;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.Numbers;

/** Search over everything that the caller may know of. */
@Controller
final class SearchPages {
  private static final int EACH = 5;
  private static final int PAGE = 20;
  private static final int PAGES = 10;
  private static final int LONGEST = 200;

  private final Finder finder;

  SearchPages(Finder finder) {
    this.finder = finder;
  }

  @GetMapping("/search")
  ModelAndView search(
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "in", defaultValue = "") String in,
      @RequestParam(name = "page", defaultValue = "1") String number,
      Caller caller) {
    String query = typed.strip();
    if (query.length() > LONGEST) {
      return view(
          new SearchPage(
              "Search",
              query.substring(0, LONGEST),
              List.of(new Problem("Use 200 characters or fewer", "#q")),
              false,
              List.of(),
              List.of()),
          HttpStatus.BAD_REQUEST);
    }
    if (query.isEmpty()) {
      return view(
          new SearchPage("Search", "", List.of(), false, List.of(), List.of()), HttpStatus.OK);
    }
    Optional<SearchKinds> chosen = SearchKinds.find(in);
    int page = page(number);
    List<Answered> answers =
        chosen
            .map(kind -> finder.find(caller, query, List.of(kind), page * PAGE))
            .orElseGet(() -> finder.find(caller, query, List.of(SearchKinds.values()), EACH));
    List<SearchGroup> groups = new ArrayList<>();
    for (SearchKinds kind : SearchKinds.values()) {
      List<Answered> of = answers.stream().filter(answer -> answer.kind() == kind).toList();
      if (of.stream().anyMatch(answer -> answer.total() > 0)) {
        groups.add(group(query, kind, of, chosen.isPresent() ? page : 0));
      }
    }
    return view(
        new SearchPage(
            "Search for ‘" + query + "’",
            query,
            List.of(),
            true,
            groups,
            answers.stream()
                .map(Answered::unreachable)
                .filter(whose -> !whose.isEmpty())
                .distinct()
                .toList()),
        HttpStatus.OK);
  }

  /** Page 0 is the few best of every kind. */
  private static SearchGroup group(
      String query, SearchKinds kind, List<Answered> answers, int page) {
    int total = answers.stream().mapToInt(Answered::total).sum();
    int first = page == 0 ? 0 : (page - 1) * PAGE;
    List<SearchLine> lines =
        answers.stream()
            .flatMap(answer -> answer.lines().stream())
            .sorted(Comparator.comparingInt(SearchLine::score).reversed())
            .skip(first)
            .limit(page == 0 ? EACH : PAGE)
            .toList();
    int last = first + lines.size();
    return new SearchGroup(
        kind.id(),
        kind.title(),
        page == 0 || total <= PAGE
            ? Numbers.count(total) + " found"
            : "%s to %s of %s".formatted(first + 1, last, Numbers.count(total)),
        lines,
        page == 0 && total > lines.size() ? address(query, kind, 1) : "",
        page > 1 ? address(query, kind, page - 1) : "",
        page > 0 && page < PAGES && last < total ? address(query, kind, page + 1) : "");
  }

  private static String address(String query, SearchKinds kind, int page) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/search")
            .queryParam("q", "{query}")
            .queryParam("in", kind.id());
    if (page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().buildAndExpand(query).toUriString();
  }

  private static int page(String number) {
    try {
      return Math.clamp(Integer.parseInt(number), 1, PAGES);
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  private static ModelAndView view(SearchPage page, HttpStatus status) {
    ModelAndView view = new ModelAndView("search", status);
    view.addObject("page", page);
    return view;
  }
}
