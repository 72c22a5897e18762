package oversight.governance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Documents;
import oversight.governance.support.Refusal;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.BoundReport;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.ListPacksResponse;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.UpdatePackRequest;

/** A pack from its opening to its circulation. */
class LifecycleTest {
  private static SampleRegion region;

  @BeforeAll
  static void startRegion() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
  }

  @AfterAll
  static void stopRegion() {
    region.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # from     | update       | compile      | circulate    | render
          DRAFT      | DRAFT        | COMPILED     | ILLEGAL_MOVE | ILLEGAL_MOVE
          COMPILED   | COMPILED     | COMPILED     | CIRCULATED   | COMPILED
          CIRCULATED | ILLEGAL_MOVE | ILLEGAL_MOVE | ILLEGAL_MOVE | CIRCULATED
          """)
  void everyMoveLeadsWhereTheTableSays(
      String from, String update, String compile, String circulate, String render) {
    assertThat(after(from, pack -> update(pack, "Another title"))).isEqualTo(update);
    assertThat(after(from, region::compile)).isEqualTo(compile);
    assertThat(after(from, region::circulate)).isEqualTo(circulate);
    assertThat(
            after(
                from,
                pack -> {
                  Documents.fetch(region.governance().rpo(), pack.getName(), PackFormat.HTML, 0);
                  return pack;
                }))
        .isEqualTo(render);
  }

  @Test
  void aNewPackSaysWhatItIs() {
    Pack pack = region.create(Reports.QUARTER);

    assertThat(pack.getName()).matches("packs/[0-9A-Z]{26}");
    assertThat(pack.getQuarterLabel()).isEqualTo("Q3 2015/16 (1 October to 31 December 2015)");
    assertThat(pack.getTitle())
        .isEqualTo(
            "Cross-force pack: collaborations in Q3 2015/16 (1 October to 31 December 2015)");
    assertThat(pack.getBoard()).isEqualTo("Regional Governance Group");
    assertThat(pack.getMeetingDate()).isEqualTo("2016-02-16");
    assertThat(pack.getVersion()).isZero();
    assertThat(pack.getCreatedBy()).isEqualTo("rpo");
    assertThat(pack.hasCompileTime()).isFalse();
  }

  @Test
  void compilingAgainBindsTheLatestVersionAndKeepsTheOlderOneAsItWas() {
    String quarter = "2016-17-Q1";
    region.publish(Reports.cmpg().toBuilder().setQuarter(quarter).build(), 1);
    Pack pack = region.compile(region.create(quarter));
    byte[] before = html(pack, 1);
    region.publish(
        Reports.cmpg().toBuilder().setQuarter(quarter).addChanges("One figure.").build(), 2);

    Pack again = region.compile(pack);

    assertThat(again.getVersion()).isEqualTo(2);
    assertThat(again.getReportsList()).extracting(BoundReport::getVersion).containsExactly(2);
    assertThat(html(pack, 1)).isEqualTo(before);
    assertThat(new String(html(pack, 2), java.nio.charset.StandardCharsets.UTF_8))
        .contains("One figure.");
    assertThat(Refusal.of(() -> html(pack, 3)).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void otherWordsForACompiledPackAreItsNextVersionWithTheSameReports() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    byte[] before = html(pack, 1);

    Pack renamed = update(pack, "Another title");
    Pack same = update(pack, "Another title");

    assertThat(renamed.getVersion()).isEqualTo(2);
    assertThat(same.getVersion()).isEqualTo(2);
    assertThat(renamed.getReportsList()).isEqualTo(pack.getReportsList());
    assertThat(renamed.getMissingList()).isEqualTo(pack.getMissingList());
    assertThat(html(pack, 1)).isEqualTo(before);
  }

  @Test
  void anOfficeReadsTheVersionThatWasCirculatedAndNoneBefore() {
    Pack pack = region.compile(region.compile(region.create(Reports.QUARTER)));
    region.circulate(pack);

    assertThat(SampleRegion.get(region.governance().office(), pack).getVersion()).isEqualTo(2);
    assertThat(
            Refusal.of(() ->
                    Documents.fetch(
                        region.governance().office(), pack.getName(), PackFormat.HTML, 1))
                .code())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void theSameRequestAgainIsTheSamePackAndAnotherWithItsKeyIsRefused() {
    CreatePackRequest request =
        CreatePackRequest.newBuilder().setQuarter("2014-15-Q3").setIdempotencyKey("one").build();
    Pack pack = region.governance().rpo().createPack(request);

    assertThat(region.governance().rpo().createPack(request)).isEqualTo(pack);
    assertThat(region.governance().clearedRpo().createPack(request).getName())
        .isNotEqualTo(pack.getName());
    assertThat(
            Refusal.of(() ->
                region
                    .governance()
                    .rpo()
                    .createPack(request.toBuilder().setTitle("Other").build())))
        .extracting(Refusal::code, Refusal::reason)
        .containsExactly("ALREADY_EXISTS", "IDEMPOTENCY_KEY_REUSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # quarter  | meeting    | reason         | said
          Q4 2015    | ''         | PERIOD_UNCLEAR | ?
          2015-10    | ''         | PERIOD_UNCLEAR | 2015-16-Q3
          2015-16    | ''         | PERIOD_UNCLEAR | financial quarter
          2015-17-Q3 | ''         | PERIOD_UNCLEAR | 2015-16
          ''         | ''         | INVALID_FIELD  | quarter
          2015-16-Q3 | 2016-02-31 | INVALID_FIELD  | calendar
          2015-16-Q3 | tomorrow   | INVALID_FIELD  | meeting_date
          """)
  void whatCouldMeanTwoThingsIsRefusedWithAnAnswer(
      String quarter, String meeting, String reason, String said) {
    Refusal refusal =
        Refusal.of(() ->
            region
                .governance()
                .rpo()
                .createPack(
                    CreatePackRequest.newBuilder()
                        .setQuarter(quarter)
                        .setMeetingDate(meeting)
                        .build()));

    assertThat(refusal.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.message()).contains(said);
  }

  @Test
  void aTextThatNoDatabaseHoldsIsRefusedAndNotAFault() {
    for (CreatePackRequest request :
        List.of(
            CreatePackRequest.newBuilder().setTitle("a\0b").build(),
            CreatePackRequest.newBuilder().setExecutiveSummary("a\0b").build(),
            CreatePackRequest.newBuilder().setIdempotencyKey("a\0b").build())) {
      CreatePackRequest complete = request.toBuilder().setQuarter(Reports.QUARTER).build();

      assertThat(Refusal.of(() -> region.governance().rpo().createPack(complete)).reason())
          .isEqualTo("INVALID_FIELD");
    }
    Pack absent = Pack.newBuilder().setName("packs/a\0b").build();
    assertThat(Refusal.of(() -> SampleRegion.get(region.governance().rpo(), absent)).code())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void aQuarterThatNobodyPublishedCannotBeCompiled() {
    Pack pack = region.create("2012-13-Q1");

    assertThat(Refusal.of(() -> region.compile(pack)).reason()).isEqualTo("NOTHING_TO_COMPILE");
    assertThat(SampleRegion.get(region.governance().rpo(), pack).getState())
        .isEqualTo(oversight.governance.v1.PackState.DRAFT);
  }

  @Test
  void pagesListEveryPackOnceNewestQuarterFirst() {
    region.create("2013-14-Q1");
    region.create("2016-17-Q4");
    List<Pack> all = new ArrayList<>();
    String token = "";
    do {
      ListPacksResponse page =
          region
              .governance()
              .rpo()
              .listPacks(ListPacksRequest.newBuilder().setPageSize(2).setPageToken(token).build());
      all.addAll(page.getPacksList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(all).extracting(Pack::getName).doesNotHaveDuplicates();
    assertThat(all)
        .hasSameSizeAs(region.governance().rows("select id from pack"))
        .extracting(Pack::getQuarter)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    for (String forged : List.of("x", "bm8", "MjAxNS0xMy0wMSBh")) {
      assertThat(
              Refusal.of(() ->
                      region
                          .governance()
                          .rpo()
                          .listPacks(ListPacksRequest.newBuilder().setPageToken(forged).build()))
                  .reason())
          .isEqualTo("BAD_TOKEN");
    }
  }

  private interface Step {
    Pack take(Pack pack);
  }

  /** The state that a step leads to, or the reason for which it is refused. */
  private static String after(String from, Step step) {
    Pack pack = region.create(Reports.QUARTER);
    if (!from.equals("DRAFT")) {
      pack = region.compile(pack);
    }
    if (from.equals("CIRCULATED")) {
      pack = region.circulate(pack);
    }
    Pack standing = pack;
    Refusal refusal = Refusal.of(() -> step.take(standing));
    return refusal.code().equals("OK")
        ? SampleRegion.get(region.governance().rpo(), standing).getState().name()
        : refusal.reason();
  }

  private static Pack update(Pack pack, String title) {
    return region
        .governance()
        .rpo()
        .updatePack(UpdatePackRequest.newBuilder().setName(pack.getName()).setTitle(title).build());
  }

  private static byte[] html(Pack pack, int version) {
    return Documents.fetch(region.governance().rpo(), pack.getName(), PackFormat.HTML, version)
        .bytes()
        .toByteArray();
  }
}
