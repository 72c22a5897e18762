package oversight.portal.web.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import oversight.governance.v1.RecordHit;
import oversight.governance.v1.SearchRecordsRequest;
import oversight.governance.v1.SearchRecordsResponse;
import oversight.governance.v1.SearchServiceGrpc.SearchServiceBlockingStub;
import oversight.governance.v1.TextFragment;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.Governance;
import oversight.portal.clients.RegisterModels;
import oversight.portal.register.Wording;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.SearchFragment;
import oversight.returns.v1.SearchHit;
import oversight.returns.v1.SearchKind;
import oversight.returns.v1.SearchRequest;
import oversight.returns.v1.SearchResponse;

/**
 * Asks every service at once, each in the caller's name. A collaboration that the caller may not
 * know of is not asked, so neither a count nor the time that the page takes says anything of it.
 */
@Component
final class Finder {
  private final Visible visible;
  private final Collaborations collaborations;
  private final Governance governance;

  Finder(Visible visible, Collaborations collaborations, Governance governance) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.governance = governance;
  }

  /**
   * What each service finds.
   *
   * @param most so many of each service and kind
   */
  List<Answered> find(Caller caller, String query, Collection<SearchKinds> kinds, int most) {
    List<Supplier<Answered>> questions = new ArrayList<>();
    for (Collaboration collaboration : visible.collaborations(caller)) {
      for (SearchKinds kind : kinds) {
        if (kind != SearchKinds.RECORDS) {
          questions.add(() -> ask(caller, collaboration, kind, query, most));
        }
      }
    }
    if (kinds.contains(SearchKinds.RECORDS) && caller.may(Permission.READ_REGISTERS)) {
      SearchServiceBlockingStub registers = governance.search();
      questions.add(() -> ask(registers, query, most));
    }
    return Together.ask(questions, Supplier::get);
  }

  private Answered ask(
      Caller caller, Collaboration collaboration, SearchKinds kind, String query, int most) {
    CollaborationClient client = collaborations.of(collaboration.slug(), caller);
    return Together.orElse(
        () -> {
          SearchResponse found =
              client
                  .search()
                  .search(
                      SearchRequest.newBuilder()
                          .setQuery(query)
                          .setKind(
                              kind == SearchKinds.MEASURES
                                  ? SearchKind.SEARCH_KIND_MEASURE
                                  : SearchKind.SEARCH_KIND_REPORT)
                          .setPageSize(most)
                          .build());
          return new Answered(
              kind,
              found.getHitsList().stream().map(hit -> line(collaboration, hit)).toList(),
              found.getTotal(),
              "");
        },
        refused -> Answered.lacking(kind, collaboration.name()));
  }

  private static SearchLine line(Collaboration collaboration, SearchHit hit) {
    return new SearchLine(
        hit.getTitleList().stream().map(Finder::piece).toList(),
        Names.path(hit.getName()),
        collaboration.name(),
        hit.getExcerptList().stream().map(Finder::piece).toList(),
        hit.getScore());
  }

  private static Piece piece(SearchFragment fragment) {
    return new Piece(fragment.getText(), fragment.getMatch());
  }

  private static Answered ask(SearchServiceBlockingStub registers, String query, int most) {
    return Together.orElse(
        () -> {
          SearchRecordsResponse found =
              registers.searchRecords(
                  SearchRecordsRequest.newBuilder().setQuery(query).setPageSize(most).build());
          return new Answered(
              SearchKinds.RECORDS,
              found.getHitsList().stream().map(Finder::line).toList(),
              found.getTotal(),
              "");
        },
        refused -> Answered.lacking(SearchKinds.RECORDS, "The registers"));
  }

  private static SearchLine line(RecordHit hit) {
    String collection = hit.getName().substring(0, hit.getName().indexOf('/'));
    return new SearchLine(
        hit.getTitleList().stream().map(Finder::piece).toList(),
        Names.path(hit.getName()),
        RegisterModels.find(collection)
            .map(model -> Wording.sentence(model.described().getSingular()))
            .orElse(collection),
        hit.getExcerptList().stream().map(Finder::piece).toList(),
        hit.getScore());
  }

  private static Piece piece(TextFragment fragment) {
    return new Piece(fragment.getText(), fragment.getMatch());
  }
}
