package oversight.collaboration.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.SearchFragment;
import oversight.returns.v1.SearchHit;
import oversight.returns.v1.SearchKind;
import oversight.returns.v1.SearchRequest;
import oversight.returns.v1.SearchResponse;
import oversight.returns.v1.SearchServiceGrpc;
import oversight.returns.v1.UpdateCommentaryRequest;

/** What words are found in. */
class SearchTest {
  private static final String QUARTER = "1993-94-Q1";
  private static final String REPORT = "collaborations/cmpg/reports/" + QUARTER;

  @BeforeAll
  static void publishTwice() {
    Cmpg.approver("west-mercia")
        .signOff(
            Cmpg.analyst("west-mercia")
                .submitted(QUARTER, "measure,period,value\nCM05,1993-04,17\n"));
    write("Officers seized hovercraft on the Severn.", "A zeppelin was stopped.");
    publish();
    write(
        "Officers seized hovercraft on the Severn.",
        "Nothing flew, but a [hydrofoil](https://example.org/hydrofoils) sank.");
    publish();
    write("A submarine is only a draft.", "");
  }

  @Test
  void findsAMeasureByItsCodeAndByItsWords() {
    SearchHit byCode = search("CM03").getHits(0);
    assertThat(byCode.getName()).isEqualTo("collaborations/cmpg/measures/CM03");
    assertThat(byCode.getKind()).isEqualTo(SearchKind.SEARCH_KIND_MEASURE);
    assertThat(found(byCode.getTitleList())).containsExactly("CM03");

    assertThat(search("breath tests").getHitsList())
        .extracting(SearchHit::getName)
        .contains("collaborations/cmpg/measures/CM03");
  }

  @Test
  void ofALinkTheWordsAreFoundAndShownAndNotItsAddress() {
    SearchHit hit = search("hydrofoil").getHitsList().getFirst();

    assertThat(text(hit.getExcerptList()))
        .contains("but a hydrofoil sank")
        .doesNotContain("example.org");
  }

  @Test
  void findsAPublishedReportByWhatItsAuthorWroteInWhicheverForm() {
    SearchHit hit = search("hovercrafts officer").getHitsList().getFirst();

    assertThat(hit.getName()).isEqualTo(REPORT);
    assertThat(hit.getKind()).isEqualTo(SearchKind.SEARCH_KIND_REPORT);
    assertThat(text(hit.getTitleList())).contains("1993/94 (1 April to 30 June 1993)");
    assertThat(found(hit.getExcerptList())).containsExactly("Officers", "hovercraft");
  }

  @Test
  void looksAtTheLatestVersionAloneAndNeverAtADraft() {
    assertThat(search("zeppelin").getTotal()).isZero();
    assertThat(search("submarine").getTotal()).isZero();
    assertThat(search("flew").getTotal()).isEqualTo(1);
  }

  @Test
  void givesOneKindAloneAndPageAfterPage() {
    SearchRequest.Builder request =
        SearchRequest.newBuilder().setQuery("offence or arrests or seized").setPageSize(1);
    SearchResponse first = call(request.build());
    SearchResponse second = call(request.setPageToken(first.getNextPageToken()).build());

    assertThat(first.getTotal()).isGreaterThan(2).isEqualTo(second.getTotal());
    assertThat(first.getHitsList()).hasSize(1).doesNotContainAnyElementsOf(second.getHitsList());
    assertThat(
            call(SearchRequest.newBuilder()
                    .setQuery("seized")
                    .setKind(SearchKind.SEARCH_KIND_REPORT)
                    .build())
                .getHitsList())
        .extracting(SearchHit::getName)
        .contains(REPORT)
        .allMatch(name -> name.contains("/reports/"));
    assertThat(
            call(SearchRequest.newBuilder()
                    .setQuery("seized")
                    .setKind(SearchKind.SEARCH_KIND_MEASURE)
                    .build())
                .getHitsList())
        .extracting(SearchHit::getName)
        .contains("collaborations/cmpg/measures/CM05")
        .allMatch(name -> name.contains("/measures/"));
  }

  @Test
  void findsNothingWhereThereIsNothingToLookForAndRefusesAForeignToken() {
    for (String query : List.of("the", "\"", "& | !", "<script>", "\\", ":*")) {
      assertThat(search(query).getTotal()).as(query).isZero();
    }
    Refused refused =
        Refused.by(() ->
            call(SearchRequest.newBuilder().setQuery("CM03").setPageToken("not ours").build()));
    assertThat(refused.reason()).isEqualTo("BAD_TOKEN");
  }

  private static void write(String summary, String section) {
    Commentary.Builder commentary =
        Cmpg.author()
            .reports()
            .getCommentary(
                oversight.returns.v1.GetCommentaryRequest.newBuilder().setName(REPORT).build())
            .toBuilder()
            .clearSections()
            .setSummary(summary);
    if (!section.isEmpty()) {
      commentary.addSections(CommentarySection.newBuilder().setMeasure("CM05").setText(section));
    }
    Cmpg.author()
        .reports()
        .updateCommentary(
            UpdateCommentaryRequest.newBuilder().setName(REPORT).setCommentary(commentary).build());
  }

  private static void publish() {
    Cmpg.author()
        .reports()
        .publishReport(PublishReportRequest.newBuilder().setName(REPORT).build());
  }

  private static SearchResponse search(String query) {
    return call(SearchRequest.newBuilder().setQuery(query).build());
  }

  private static SearchResponse call(SearchRequest request) {
    return SearchServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-midlands", "pcc-west-midlands", "pcc")))
        .search(request);
  }

  private static String text(List<SearchFragment> fragments) {
    return fragments.stream().map(SearchFragment::getText).collect(Collectors.joining());
  }

  private static List<String> found(List<SearchFragment> fragments) {
    return fragments.stream()
        .filter(SearchFragment::getMatch)
        .map(SearchFragment::getText)
        .toList();
  }
}
