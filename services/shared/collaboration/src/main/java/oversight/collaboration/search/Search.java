package oversight.collaboration.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.search.SearchStore.Text;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.returns.v1.SearchKind;
import oversight.service.database.CallerTransactions;

/** Finds what a caller may know of. */
@Component
public class Search {
  private final OwnCollaboration own;
  private final SearchStore store;
  private final Views views;
  private final CallerTransactions transactions;

  Search(OwnCollaboration own, SearchStore store, Views views, CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.views = views;
    this.transactions = transactions;
  }

  /**
   * What words are found in, best first.
   *
   * @param query as people type it
   * @param kind only this; unspecified for all
   * @param size at most so many
   * @param offset so many are passed over
   */
  public List<Found> find(Caller caller, String query, SearchKind kind, int size, int offset) {
    if (!own.isOpenTo(caller)) {
      return List.of();
    }
    List<Text> measures =
        kind == SearchKind.SEARCH_KIND_REPORT
            ? List.of()
            : own.catalogueFor(caller).measures().stream().map(Search::text).toList();
    List<Found> found =
        transactions.read(
            caller,
            () ->
                store.find(query, measures, kind != SearchKind.SEARCH_KIND_MEASURE, size, offset));
    if (!found.isEmpty()) {
      views.record(
          caller,
          "Search",
          found.stream().map(Found::id).collect(Collectors.joining(" ", "found ", "")),
          found.stream().anyMatch(one -> one.kind() == SearchKind.SEARCH_KIND_REPORT)
              && own.catalogue().measures().stream()
                  .anyMatch(measure -> views.isSensitive(measure.code())));
    }
    return found;
  }

  private static Text text(Measure measure) {
    return new Text(
        measure.code(),
        measure.title() + " (" + measure.code() + ")",
        Stream.concat(
                Stream.of(measure.definition(), measure.caveat()),
                measure.parts().stream().map(Part::title))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n")));
  }
}
