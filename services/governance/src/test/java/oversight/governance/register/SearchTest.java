package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Recommendation;
import oversight.governance.v1.RecordHit;
import oversight.governance.v1.SearchRecordsRequest;
import oversight.governance.v1.SearchRecordsResponse;
import oversight.governance.v1.SearchServiceGrpc;
import oversight.governance.v1.TextFragment;

/** What words are found in, and what nobody is told of by searching. */
class SearchTest {
  private static SampleRecords records;
  private static Recommendation open;
  private static Recommendation cleared;
  private static Recommendation closed;

  @BeforeAll
  static void keep() {
    records = new SampleRecords();
    open =
        records
            .recommendations()
            .create(
                recommendation("Share dashboard cameras")
                    .setText("Forces should lend <b>cameras</b> to neighbours that need them.")
                    .build());
    cleared =
        records
            .recommendations()
            .by(records.cleared())
            .create(recommendation("Watch the harbour with cameras").setClearance("ct").build());
    closed =
        records
            .recommendations()
            .create(
                recommendation("Replace broken cameras")
                    .setOwner("pcc-west-mercia")
                    .setClosed(true)
                    .setClosedReason("A contract is being let.")
                    .build());
    records.risks().create(risk("A force leaves the cameras contract"));
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @Test
  void findsWordsInWhicheverFormAndSaysWhereTheyStand() {
    RecordHit hit =
        search(records.officer(), "lending camera").getHitsList().stream()
            .findFirst()
            .orElseThrow();

    assertThat(hit.getName()).isEqualTo(open.getName());
    assertThat(hit.getState()).isEqualTo("OPEN");
    assertThat(text(hit.getTitleList())).isEqualTo("Share dashboard cameras");
    assertThat(found(hit.getTitleList())).containsExactly("cameras");
    assertThat(found(hit.getExcerptList())).contains("lend");
  }

  @Test
  void countsNothingThatTheCallerMayNotKnowOf() {
    assertThat(names(records.office("warwickshire"))).hasSize(2).contains(open.getName());
    assertThat(names(records.office("west-mercia")))
        .hasSize(3)
        .contains(closed.getName())
        .doesNotContain(cleared.getName());
    assertThat(names(records.cleared())).hasSize(4).contains(cleared.getName());
    assertThat(search(records.office("warwickshire"), "harbour").getTotal()).isZero();
  }

  @Test
  void givesPageAfterPageAndOneRegisterAlone() {
    SearchRecordsRequest.Builder request =
        SearchRecordsRequest.newBuilder().setQuery("cameras").setPageSize(2);
    SearchRecordsResponse first = call(records.officer(), request.build());
    SearchRecordsResponse second =
        call(records.officer(), request.setPageToken(first.getNextPageToken()).build());

    assertThat(first.getTotal()).isEqualTo(3);
    assertThat(first.getHitsList()).hasSize(2).doesNotContainAnyElementsOf(second.getHitsList());
    assertThat(second.getHitsList()).hasSize(1);
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(
            call(
                    records.officer(),
                    SearchRecordsRequest.newBuilder()
                        .setQuery("cameras")
                        .setRegister("risks")
                        .build())
                .getHitsList())
        .singleElement()
        .extracting(RecordHit::getName)
        .asString()
        .startsWith("risks/");
  }

  @ParameterizedTest
  @CsvSource({"the", "'\"'", "'& | !'", "'<script>'", "'\\'", "nothing-of-the-kind"})
  void findsNothingWhereThereIsNothingToLookFor(String query) {
    assertThat(search(records.officer(), query).getTotal()).isZero();
  }

  @Test
  void refusesAnotherCallsTokenAndARegisterThatDoesNotExist() {
    SearchRecordsRequest.Builder request = SearchRecordsRequest.newBuilder().setQuery("cameras");

    assertThat(
            Refusal.of(
                    () -> call(records.officer(), request.clone().setPageToken("not ours").build()))
                .reason())
        .isEqualTo("BAD_TOKEN");
    assertThat(
            Refusal.of(() -> call(records.officer(), request.clone().setRegister("spies").build()))
                .reason())
        .isEqualTo("INVALID_FIELD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rpo                  | regional-policy | rpo      | OK
          pcc.west-mercia      | pcc-west-mercia | pcc      | OK
          author.cmpg          | cmpg            | author   | OK
          approver.west-mercia | west-mercia     | approver | OK
          analyst.west-mercia  | west-mercia     | analyst  | PERMISSION_DENIED
          systems.west-mercia  | west-mercia     | system   | PERMISSION_DENIED
          engineer             | regional-policy | engineer | PERMISSION_DENIED
          oversight-governance | ''              | service  | PERMISSION_DENIED
          """)
  void isOpenToWhoeverReadsTheRegisters(
      String username, String organisation, String role, String code) {
    assertThat(
            Refusal.of(() ->
                    search(records.governance().channel(username, organisation, role), "cameras"))
                .code())
        .isEqualTo(code);
  }

  private static List<String> names(Channel caller) {
    SearchRecordsResponse answer = search(caller, "cameras");
    assertThat(answer.getTotal()).isEqualTo(answer.getHitsCount());
    return answer.getHitsList().stream().map(RecordHit::getName).toList();
  }

  private static SearchRecordsResponse search(Channel caller, String query) {
    return call(caller, SearchRecordsRequest.newBuilder().setQuery(query).build());
  }

  private static SearchRecordsResponse call(Channel caller, SearchRecordsRequest request) {
    return SearchServiceGrpc.newBlockingStub(caller).searchRecords(request);
  }

  private static String text(List<TextFragment> fragments) {
    return fragments.stream().map(TextFragment::getText).collect(Collectors.joining());
  }

  private static List<String> found(List<TextFragment> fragments) {
    return fragments.stream().filter(TextFragment::getMatch).map(TextFragment::getText).toList();
  }

  private static Recommendation.Builder recommendation(String title) {
    return Recommendation.newBuilder()
        .setTitle(title)
        .setSource(Recommendation.Source.BOARD)
        .setText("To be agreed.");
  }

  private static oversight.governance.v1.Risk risk(String title) {
    return oversight.governance.v1.Risk.newBuilder()
        .setTitle(title)
        .setLikelihood(2)
        .setImpact(2)
        .build();
  }
}
