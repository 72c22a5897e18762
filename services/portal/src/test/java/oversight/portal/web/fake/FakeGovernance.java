package oversight.portal.web.fake;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.Map;
import oversight.governance.v1.BoundReport;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.ListPackFiguresRequest;
import oversight.governance.v1.ListPackFiguresResponse;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.ListPacksResponse;
import oversight.governance.v1.ListPublicPacksRequest;
import oversight.governance.v1.ListPublicPacksResponse;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFigure;
import oversight.governance.v1.PackServiceGrpc;
import oversight.governance.v1.PackState;
import oversight.governance.v1.PackVersion;
import oversight.governance.v1.PublicPack;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderPublicPackRequest;
import oversight.governance.v1.RevisePackRequest;
import oversight.governance.v1.TypedNumber;
import oversight.governance.v1.UpdatePackRequest;
import oversight.portal.upstream.Upstream;

/** The governance service in memory. */
final class FakeGovernance extends PackServiceGrpc.PackServiceImplBase {
  private final Text text;
  private final Map<String, Pack> packs = new LinkedHashMap<>();

  FakeGovernance(Text text) {
    this.text = text;
    keep(
        pack("packs/01JPACKCIRCULATED000000000", PackState.CIRCULATED).toBuilder()
            .setVersion(2)
            .addVersions(PackVersion.newBuilder().setVersion(2))
            .addVersions(
                PackVersion.newBuilder()
                    .setVersion(1)
                    .setCompileTime(Samples.time("2016-02-19T09:00:00Z"))
                    .setCirculateTime(Samples.time("2016-02-20T09:00:00Z")))
            .build());
    keep(pack("packs/01JPACKCOMPILED00000000000", PackState.COMPILED));
    keep(pack("packs/01JPACKDRAFT00000000000000", PackState.DRAFT));
  }

  private void keep(Pack pack) {
    packs.put(pack.getName(), pack);
  }

  private Pack pack(String name, PackState state) {
    Pack.Builder pack =
        Pack.newBuilder()
            .setName(name)
            .setQuarter(Samples.QUARTER)
            .setQuarterLabel(Samples.QUARTER_LABEL)
            .setTitle(text.of("Cross-force pack"))
            .setBoard(text.of("Regional Governance Group"))
            .setMeetingDate("2016-03-08")
            .setState(state)
            .setMarking("OFFICIAL")
            .setExecutiveSummary(text.of("What the group must know first."))
            .setCrossCuttingThemes(text.of("What runs across them."))
            .setEtag("v1")
            .setCreatedBy(text.of("rpo"))
            .setCreateTime(Samples.time("2016-02-02T09:00:00Z"));
    if (state != PackState.DRAFT) {
      pack.setVersion(1)
          .setCompiledBy(text.of("rpo"))
          .setCompileTime(Samples.time("2016-02-20T09:00:00Z"))
          .addMissing(text.of("Regional Organised Crime Unit"))
          .addReports(
              BoundReport.newBuilder()
                  .setReport("collaborations/cmpg/reports/2015-16-Q3")
                  .setTitle(text.of("Central Motorway Police Group"))
                  .setVersion(2)
                  .setSha256("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                  .setPublishedBy(text.of("author.cmpg"))
                  .setPublishTime(Samples.time("2016-02-01T14:30:00Z")));
    }
    return pack.build();
  }

  private void answer(StreamObserver<Pack> observer, String name) {
    Pack pack = packs.get(name);
    if (pack == null) {
      observer.onError(Status.NOT_FOUND.asRuntimeException());
      return;
    }
    observer.onNext(pack);
    observer.onCompleted();
  }

  @Override
  public void createPack(CreatePackRequest request, StreamObserver<Pack> observer) {
    Pack pack = pack("packs/01JPACKNEW0000000000000000", PackState.DRAFT);
    keep(
        pack.toBuilder()
            .setQuarter(request.getQuarter())
            .setExecutiveSummary(request.getExecutiveSummary())
            .build());
    answer(observer, pack.getName());
  }

  @Override
  public void getPack(GetPackRequest request, StreamObserver<Pack> observer) {
    answer(observer, request.getName());
  }

  @Override
  public void listPacks(ListPacksRequest request, StreamObserver<ListPacksResponse> observer) {
    observer.onNext(ListPacksResponse.newBuilder().addAllPacks(packs.values()).build());
    observer.onCompleted();
  }

  @Override
  public void updatePack(UpdatePackRequest request, StreamObserver<Pack> observer) {
    Pack pack = packs.get(request.getName());
    if (pack != null && !request.getEtag().equals(pack.getEtag())) {
      observer.onError(
          Upstream.refusal(Status.Code.ABORTED, "STALE_ETAG", "Somebody changed this pack."));
      return;
    }
    if (pack != null) {
      keep(
          pack.toBuilder()
              .setTitle(request.getTitle())
              .setMeetingDate(request.getMeetingDate())
              .setExecutiveSummary(request.getExecutiveSummary())
              .setCrossCuttingThemes(request.getCrossCuttingThemes())
              .clearSectionOrder()
              .addAllSectionOrder(request.getSectionOrderList())
              .build());
    }
    answer(observer, request.getName());
  }

  @Override
  public void compilePack(CompilePackRequest request, StreamObserver<Pack> observer) {
    keep(pack(request.getName(), PackState.COMPILED));
    answer(observer, request.getName());
  }

  @Override
  public void circulatePack(CirculatePackRequest request, StreamObserver<Pack> observer) {
    keep(pack(request.getName(), PackState.CIRCULATED));
    answer(observer, request.getName());
  }

  @Override
  public void revisePack(RevisePackRequest request, StreamObserver<Pack> observer) {
    keep(
        pack(request.getName(), PackState.COMPILED).toBuilder()
            .setVersion(2)
            .setCirculatedVersion(1)
            .setRevisionReason(text.of(request.getReason()))
            .addChanges(text.of("The title was other."))
            .addTypedNumbers(
                TypedNumber.newBuilder()
                    .setText(text.of("2,845"))
                    .setSentence(text.of("Breath tests came to 2,845."))
                    .setVerdict(TypedNumber.Verdict.DISAGREES)
                    .setFinding(text.of("Breath tests: 2,854."))
                    .setReference("{{CM03}}"))
            .build());
    answer(observer, request.getName());
  }

  @Override
  public void listPackFigures(
      ListPackFiguresRequest request, StreamObserver<ListPackFiguresResponse> observer) {
    observer.onNext(
        ListPackFiguresResponse.newBuilder()
            .addFigures(
                PackFigure.newBuilder()
                    .setReference("{{CM03}}")
                    .setTitle(text.of("Breath tests"))
                    .setForceTitle(text.of("Region"))
                    .setDisplay(text.of("10,599")))
            .build());
    observer.onCompleted();
  }

  @Override
  public void publishPack(PublishPackRequest request, StreamObserver<PublicPack> observer) {
    keep(pack(request.getName(), PackState.CIRCULATED).toBuilder().setPublicVersion(1).build());
    observer.onNext(PublicPack.newBuilder().setName("publicPacks/1").build());
    observer.onCompleted();
  }

  @Override
  public void listPublicPacks(
      ListPublicPacksRequest request, StreamObserver<ListPublicPacksResponse> observer) {
    observer.onNext(
        ListPublicPacksResponse.newBuilder()
            .addPacks(
                PublicPack.newBuilder()
                    .setName("publicPacks/01JPACKCIRCULATED000000000")
                    .setQuarterLabel(Samples.QUARTER_LABEL))
            .build());
    observer.onCompleted();
  }

  @Override
  public void renderPublicPack(
      RenderPublicPackRequest request, StreamObserver<RenderPackResponse> observer) {
    observer.onNext(
        RenderPackResponse.newBuilder()
            .setChunk(ByteString.copyFromUtf8("<h1>What anybody may read</h1>"))
            .build());
    observer.onCompleted();
  }

  @Override
  public void renderPack(RenderPackRequest request, StreamObserver<RenderPackResponse> observer) {
    observer.onNext(
        RenderPackResponse.newBuilder()
            .setFilename("pack.html")
            .setContentType("text/html")
            .setChunk(
                ByteString.copyFromUtf8(
                    "<article class=\"paper\" lang=\"en-GB\"><header class=\"paper-front\">"
                        + "<p class=\"paper-marking govuk-body\">OFFICIAL</p>"
                        + "<h1 class=\"govuk-heading-l paper-title\">Cross-force pack</h1></header>"
                        + "<section class=\"paper-section\" aria-labelledby=\"s1\">"
                        + "<h2 class=\"govuk-heading-m\" id=\"s1\">EXECUTIVE SUMMARY</h2>"))
            .build());
    observer.onNext(
        RenderPackResponse.newBuilder()
            .setChunk(
                ByteString.copyFromUtf8(
                    "<div class=\"paper-paragraph\"><p class=\"govuk-body\">"
                        + "<span class=\"paper-number\">1.</span> What the group must know.</p>"
                        + "</div></section></article>"))
            .build());
    observer.onCompleted();
  }
}
