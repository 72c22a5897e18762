package oversight.governance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.governance.support.Documents;
import oversight.governance.support.Refusal;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.ListPackFiguresRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.governance.v1.PackState;
import oversight.governance.v1.PackVersion;
import oversight.governance.v1.PrivateSection;
import oversight.governance.v1.RevisePackRequest;
import oversight.governance.v1.TypedNumber;
import oversight.governance.v1.UpdatePackRequest;

/** A pack after it went out: its next version, what changed, Part 2, and numbers typed by hand. */
class RevisionTest {
  private static SampleRegion region;

  @BeforeAll
  static void startRegion() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
    region.publish(Reports.rocu(), 1);
    region.publish(Reports.ctu(), 1);
  }

  @AfterAll
  static void stopRegion() {
    region.close();
  }

  @Test
  void theGroupReadsTheCirculatedVersionUntilTheNextOneSaysWhatChanged() {
    Pack pack = region.circulate(region.compile(region.create(Reports.QUARTER)));
    PackServiceBlockingStub office = region.governance().office();
    Pack before = SampleRegion.get(office, pack);

    Pack revised = revise(pack, "The day of the meeting was wrong.");
    assertThat(revised.getState()).isEqualTo(PackState.COMPILED);
    assertThat(revised.getVersion()).isEqualTo(2);
    write(revised, "2016-02-23", "Another paragraph.");

    assertThat(SampleRegion.get(office, pack)).isEqualTo(before);
    assertThat(Refusal.of(() -> html(office, pack, 2)).code()).isEqualTo("NOT_FOUND");

    Pack again = region.circulate(pack);
    Pack after = SampleRegion.get(office, pack);
    assertThat(again.getVersion()).isEqualTo(3);
    assertThat(after.getCirculatedVersion()).isEqualTo(3);
    assertThat(after.getChangesList())
        .anyMatch(line -> line.contains("23 February 2016 (before: 16 February 2016)"))
        .anyMatch(line -> line.contains("“Another paragraph.”"));
    assertThat(html(office, pack, 0))
        .contains("CHANGES SINCE VERSION 1", "The day of the meeting was wrong.");
    assertThat(html(office, pack, 1)).doesNotContain("CHANGES SINCE");
    // Version 2 was being written and never went out.
    assertThat(after.getVersionsList()).extracting(PackVersion::getVersion).containsExactly(3, 1);
    assertThat(SampleRegion.get(region.governance().rpo(), pack).getVersionsList())
        .extracting(PackVersion::getVersion, PackVersion::hasCirculateTime)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, true),
            org.assertj.core.groups.Tuple.tuple(2, false),
            org.assertj.core.groups.Tuple.tuple(1, true));
    assertThat(
            region
                .governance()
                .rows(
                    "select version, revision_reason from pack_circulation where pack = '"
                        + pack.getName().substring("packs/".length())
                        + "' order by version"))
        .containsExactly("1|", "3|The day of the meeting was wrong.");
  }

  @Test
  void whatIsOtherIsToldToEachReaderOfTheReportsThatTheyMaySee() {
    String quarter = "2016-17-Q2";
    region.publish(Reports.cmpg().toBuilder().setQuarter(quarter).build(), 1);
    region.publish(Reports.ctu().toBuilder().setQuarter(quarter).build(), 1);
    Pack pack = region.circulate(region.compile(region.create(quarter)));
    region.publish(Reports.ctu().toBuilder().setQuarter(quarter).addChanges("One.").build(), 2);

    revise(pack, "A report was corrected.");
    region.compile(pack);
    region.circulate(pack);

    assertThat(SampleRegion.get(region.governance().clearedOffice(), pack).getChangesList())
        .anyMatch(line -> line.contains("Counter Terrorism Unit") && line.contains("version 2"));
    assertThat(SampleRegion.get(region.governance().office(), pack).getChangesList())
        .containsExactly("Nothing that you can see was changed.");
  }

  @Test
  void partTwoComesLastAndSaysWhyItIsPrivate() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    region
        .governance()
        .rpo()
        .updatePack(
            UpdatePackRequest.newBuilder()
                .setName(pack.getName())
                .setExecutiveSummary("Quiet.")
                .addPrivateSections(
                    PrivateSection.newBuilder()
                        .setCollaboration("rocu")
                        .setReason("Live operations (section 31)"))
                .build());

    String page = html(region.governance().rpo(), pack, 0);
    assertThat(page).contains("REGIONAL ORGANISED CRIME UNIT (PART 2, PRIVATE)");
    assertThat(page).contains("Part 2, private: Live operations (section 31).");
    assertThat(page.lastIndexOf("CENTRAL MOTORWAY POLICE GROUP"))
        .isLessThan(page.lastIndexOf("REGIONAL ORGANISED CRIME UNIT (PART 2"));
    assertThat(page).doesNotContain("COUNTER TERRORISM");
    assertThat(html(region.governance().clearedRpo(), pack, 0))
        .contains("COUNTER TERRORISM UNIT (PART 2, PRIVATE)");
    assertThat(
            Refusal.of(() ->
                    region
                        .governance()
                        .rpo()
                        .updatePack(
                            UpdatePackRequest.newBuilder()
                                .setName(pack.getName())
                                .addPrivateSections(
                                    PrivateSection.newBuilder()
                                        .setCollaboration("ctu")
                                        .setReason("So it is"))
                                .build()))
                .message())
        .contains("always stands in Part 2");
  }

  @Test
  void theReportsStandInTheOrderThatTheOfficerChooses() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    String before = html(region.governance().rpo(), pack, 0);
    assertThat(before.lastIndexOf("REGIONAL ORGANISED CRIME UNIT"))
        .isLessThan(before.lastIndexOf("CENTRAL MOTORWAY POLICE GROUP"));

    Pack ordered =
        region
            .governance()
            .rpo()
            .updatePack(
                UpdatePackRequest.newBuilder()
                    .setName(pack.getName())
                    .setExecutiveSummary("Quiet.")
                    .addSectionOrder("cmpg")
                    .build());

    assertThat(ordered.getSectionOrderList()).containsExactly("cmpg");
    String after = html(region.governance().rpo(), pack, 0);
    assertThat(after.lastIndexOf("CENTRAL MOTORWAY POLICE GROUP"))
        .isLessThan(after.lastIndexOf("REGIONAL ORGANISED CRIME UNIT"));
    // A version that was made before keeps its order.
    assertThat(html(region.governance().rpo(), pack, 1)).isEqualTo(before);
    for (String wrong : List.of("ctu", "nobody")) {
      assertThat(
              Refusal.of(() ->
                      region
                          .governance()
                          .rpo()
                          .updatePack(
                              UpdatePackRequest.newBuilder()
                                  .setName(pack.getName())
                                  .addSectionOrder(wrong)
                                  .build()))
                  .message())
          .containsAnyOf("always stands in Part 2", "has no collaboration 'nobody'");
    }
  }

  @Test
  void aNumberTypedByHandIsMarkedAndFlaggedAndAReferenceIsTheFigure() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    write(
        pack,
        "2016-02-16",
        "Breath tests in West Mercia came to 2,845. The region made {{CM03.tests}}.");

    Pack written = SampleRegion.get(region.governance().rpo(), pack);
    assertThat(written.getTypedNumbersList())
        .extracting(TypedNumber::getText, TypedNumber::getVerdict, TypedNumber::getFinding)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "2,845", TypedNumber.Verdict.DISAGREES, "Breath tests, West Mercia: 2,854."));
    assertThat(html(region.governance().rpo(), pack, 0))
        .contains("10,599", "typed by the author")
        .doesNotContain("{{CM03");

    Refusal refusal = Refusal.of(() -> region.circulate(pack));
    assertThat(refusal.reason()).isEqualTo("EXPLANATION_NEEDED");
    assertThat(refusal.message()).contains("2,845");
    assertThat(
            region
                .governance()
                .rpo()
                .circulatePack(
                    CirculatePackRequest.newBuilder()
                        .setName(pack.getName())
                        .setTypedNumbersReason("Corrected by telephone on the day.")
                        .build())
                .getState())
        .isEqualTo(PackState.CIRCULATED);
    assertThat(SampleRegion.get(region.governance().office(), pack).getTypedNumbersList())
        .isEmpty();
  }

  @Test
  void themesAreASectionOfTheirOwnHeldToTheFiguresAndAmongTheChanges() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    region
        .governance()
        .rpo()
        .updatePack(
            UpdatePackRequest.newBuilder()
                .setName(pack.getName())
                .setExecutiveSummary("Quiet.")
                .setCrossCuttingThemes(
                    "Roads and crime meet: {{CM03.tests}} tests, and 77,777 more.")
                .build());

    assertThat(html(region.governance().rpo(), pack, 0))
        .contains("CROSS-CUTTING THEMES", "Roads and crime meet:", "10,599");
    assertThat(Refusal.of(() -> region.circulate(pack)).message()).contains("77,777");
    region
        .governance()
        .rpo()
        .circulatePack(
            CirculatePackRequest.newBuilder()
                .setName(pack.getName())
                .setTypedNumbersReason("Counted by hand.")
                .build());
    assertThat(SampleRegion.get(region.governance().office(), pack).getCrossCuttingThemes())
        .startsWith("Roads and crime");

    revise(pack, "The themes were wrong.");
    write(pack, "", "Quiet.");
    region.circulate(pack);
    assertThat(SampleRegion.get(region.governance().office(), pack).getChangesList())
        .anyMatch(line -> line.startsWith("No longer in the cross-cutting themes: “Roads"));
  }

  @Test
  void ofTwoOfficersTheSecondNeitherWritesOverNorCirculatesWhatTheyHaveNotSeen() {
    Pack read = region.compile(region.create(Reports.QUARTER));
    Pack written = write(read, "", "The first officer's words.");
    assertThat(written.getEtag()).isNotEqualTo(read.getEtag());

    UpdatePackRequest late =
        UpdatePackRequest.newBuilder()
            .setName(read.getName())
            .setExecutiveSummary("The second officer's words.")
            .setEtag(read.getEtag())
            .build();
    assertThat(Refusal.of(() -> region.governance().rpo().updatePack(late)).reason())
        .isEqualTo("STALE_ETAG");
    CirculatePackRequest unseen =
        CirculatePackRequest.newBuilder().setName(read.getName()).setEtag(read.getEtag()).build();
    assertThat(Refusal.of(() -> region.governance().rpo().circulatePack(unseen)).reason())
        .isEqualTo("STALE_ETAG");

    Pack again =
        region.governance().rpo().updatePack(late.toBuilder().setEtag(written.getEtag()).build());
    assertThat(again.getExecutiveSummary()).isEqualTo("The second officer's words.");
    assertThat(
            region
                .governance()
                .rpo()
                .circulatePack(unseen.toBuilder().setEtag(again.getEtag()).build())
                .getState())
        .isEqualTo(PackState.CIRCULATED);
  }

  @Test
  void aReferenceToNoFigureIsRefusedWhateverTheReason() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    write(pack, "", "All of {{CM99|west-mercia}} came.");
    CirculatePackRequest request =
        CirculatePackRequest.newBuilder()
            .setName(pack.getName())
            .setTypedNumbersReason("So it is.")
            .build();

    Refusal refusal = Refusal.of(() -> region.governance().rpo().circulatePack(request));

    assertThat(refusal.reason()).isEqualTo("INVALID_FIELD");
    assertThat(refusal.message()).contains("{{CM99|west-mercia}}");
  }

  @Test
  void aVersionKeepsTheReasonThatItWasOpenedFor() {
    Pack pack = region.circulate(region.compile(region.create(Reports.QUARTER)));
    revise(pack, "The day was wrong.");
    region.circulate(pack);
    String second = html(region.governance().rpo(), pack, 2);

    revise(pack, "A word was wrong.");

    assertThat(second).contains("The day was wrong.");
    assertThat(html(region.governance().clearedRpo(), pack, 2))
        .contains("The day was wrong.")
        .doesNotContain("A word was wrong.");
    assertThat(html(region.governance().office(), pack, 2)).isEqualTo(second);
  }

  @Test
  void whatWordsCanReferToIsListedWithoutWhatTakesAClearance() {
    Pack pack = region.compile(region.create(Reports.QUARTER));
    ListPackFiguresRequest request =
        ListPackFiguresRequest.newBuilder().setName(pack.getName()).build();

    assertThat(region.governance().clearedRpo().listPackFigures(request))
        .isEqualTo(region.governance().rpo().listPackFigures(request))
        .satisfies(answer ->
            assertThat(answer.getFiguresList())
                .anyMatch(figure ->
                    figure.getReference().equals("{{CM03.tests|west-mercia}}")
                        && figure.getDisplay().equals("2,854"))
                .noneMatch(figure -> figure.getReference().contains("CT01")));
  }

  private static Pack revise(Pack pack, String reason) {
    return region
        .governance()
        .rpo()
        .revisePack(
            RevisePackRequest.newBuilder().setName(pack.getName()).setReason(reason).build());
  }

  private static Pack write(Pack pack, String meeting, String summary) {
    return region
        .governance()
        .rpo()
        .updatePack(
            UpdatePackRequest.newBuilder()
                .setName(pack.getName())
                .setMeetingDate(meeting)
                .setExecutiveSummary(summary)
                .build());
  }

  private static String html(PackServiceBlockingStub reader, Pack pack, int version) {
    return Documents.fetch(reader, pack.getName(), PackFormat.HTML, version)
        .bytes()
        .toString(StandardCharsets.UTF_8);
  }
}
