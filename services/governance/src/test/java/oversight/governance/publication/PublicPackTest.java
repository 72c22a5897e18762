package oversight.governance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.governance.support.Accessibility;
import oversight.governance.support.Documents;
import oversight.governance.support.Refusal;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.ListPublicPacksRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceBlockingStub;
import oversight.governance.v1.PrivateSection;
import oversight.governance.v1.PublicPack;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderPublicPackRequest;
import oversight.governance.v1.UpdatePackRequest;

/** What anybody may read of a pack: Part 1, through disclosure control, and nothing else. */
class PublicPackTest {
  private static SampleRegion region;
  private static Pack pack;
  private static PublicPack made;

  @BeforeAll
  static void publish() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
    region.publish(Reports.rocu(), 1);
    region.publish(Reports.ctu(), 1);
    region.publishForAll(Reports.publicReport("cmpg", "Breath tests", 2854));
    region.publishForAll(Reports.publicReport("rocu", "Disruptions", 47));
    region.publishForAll(Reports.publicReport("ctu", "Referrals", 987654));
    pack = region.create(Reports.QUARTER);
    region
        .governance()
        .rpo()
        .updatePack(
            UpdatePackRequest.newBuilder()
                .setName(pack.getName())
                .setTitle("The quarter")
                .setExecutiveSummary("Said to the group alone.")
                .addPrivateSections(
                    PrivateSection.newBuilder()
                        .setCollaboration("rocu")
                        .setReason("Live operations"))
                .build());
    region.circulate(region.compile(pack));
    made = publish("Breath tests came to 2,854.");
  }

  @AfterAll
  static void stopRegion() {
    region.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "DOCX", "PDF", "ODS"})
  void anybodyReadsPartOneAloneWithoutAToken(PackFormat format) {
    String text = Documents.text(format, render(region.governance().with(), format));

    assertThat(text).contains("2,854", "Breath tests", "The quarter");
    assertThat(text)
        .doesNotContain("Disruptions")
        .doesNotContain("Referrals")
        .doesNotContain("987654")
        .doesNotContainIgnoringCase("counter terrorism")
        .doesNotContain("Said to the group alone");
  }

  @Test
  void itCanBeReadByAScreenReaderAndIsTheSameBytesEachTime() {
    assertThat(Accessibility.failures(render(region.governance().with(), PackFormat.PDF)))
        .isEmpty();
    for (PackFormat format :
        List.of(PackFormat.HTML, PackFormat.DOCX, PackFormat.PDF, PackFormat.ODS)) {
      ByteString before = render(region.governance().with(), format);
      region.governance().restart();
      assertThat(render(region.governance().with(), format)).as(format.name()).isEqualTo(before);
    }
  }

  @Test
  void itIsMadeOnceAndSaysWhichVersionItIs() {
    assertThat(publish("Other words.")).isEqualTo(made);
    assertThat(made.getVersion()).isEqualTo(1);
    assertThat(made.getName()).isEqualTo("publicPacks/" + pack.getName().substring(6));
    assertThat(SampleRegion.get(region.governance().rpo(), pack).getPublicVersion()).isEqualTo(1);
    assertThat(
            region
                .governance()
                .with()
                .listPublicPacks(ListPublicPacksRequest.getDefaultInstance())
                .getPacksList())
        .contains(made);
  }

  @Test
  void wordsToThePublicCarryPublicFiguresAlone() {
    Pack other = region.circulate(region.compile(region.create(Reports.QUARTER)));

    Refusal refusal =
        Refusal.of(() ->
            region
                .governance()
                .rpo()
                .publishPack(
                    PublishPackRequest.newBuilder()
                        .setName(other.getName())
                        .setSummary("Three of them, or 31, were hurt.")
                        .build()));

    assertThat(refusal.reason()).isEqualTo("INVALID_FIELD");
    assertThat(refusal.message()).contains("31");
    assertThat(Refusal.of(() -> renderOf(other)).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void aPackThatWasNotCirculatedHasNoPublicVersion() {
    Pack compiled = region.compile(region.create(Reports.QUARTER));

    assertThat(
            Refusal.of(() ->
                    region
                        .governance()
                        .rpo()
                        .publishPack(
                            PublishPackRequest.newBuilder().setName(compiled.getName()).build()))
                .reason())
        .isEqualTo("ILLEGAL_MOVE");
    for (String name : List.of("publicPacks/" + compiled.getName().substring(6), "packs/1", "x")) {
      assertThat(
              Refusal.of(() ->
                      region
                          .governance()
                          .with()
                          .renderPublicPack(request(name, PackFormat.HTML))
                          .next())
                  .code())
          .isEqualTo("NOT_FOUND");
    }
  }

  private static PublicPack publish(String summary) {
    return region
        .governance()
        .rpo()
        .publishPack(
            PublishPackRequest.newBuilder().setName(pack.getName()).setSummary(summary).build());
  }

  private static RenderPackResponse renderOf(Pack other) {
    return region
        .governance()
        .with()
        .renderPublicPack(request("publicPacks/" + other.getName().substring(6), PackFormat.HTML))
        .next();
  }

  private static RenderPublicPackRequest request(String name, PackFormat format) {
    return RenderPublicPackRequest.newBuilder().setName(name).setFormat(format).build();
  }

  private static ByteString render(PackServiceBlockingStub reader, PackFormat format) {
    Iterator<RenderPackResponse> pieces = reader.renderPublicPack(request(made.getName(), format));
    ByteString bytes = ByteString.EMPTY;
    while (pieces.hasNext()) {
      bytes = bytes.concat(pieces.next().getChunk());
    }
    return bytes;
  }
}
