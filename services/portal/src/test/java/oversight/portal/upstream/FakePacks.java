package oversight.portal.upstream;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceImplBase;
import oversight.governance.v1.PackState;
import oversight.governance.v1.PublicPack;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderPublicPackRequest;
import oversight.governance.v1.RevisePackRequest;
import oversight.governance.v1.UpdatePackRequest;

/** Packs in memory. */
public final class FakePacks extends PackServiceImplBase {
  private static final Map<PackFormat, String> TYPES =
      Map.of(
          PackFormat.HTML, "text/html; charset=utf-8",
          PackFormat.PDF, "application/pdf",
          PackFormat.DOCX,
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          PackFormat.ODS, "application/vnd.oasis.opendocument.spreadsheet");

  private final Map<String, Pack> byName = new ConcurrentHashMap<>();

  @Override
  public void createPack(CreatePackRequest request, StreamObserver<Pack> observer) {
    Pack pack =
        Pack.newBuilder()
            .setName("packs/01P" + byName.size())
            .setQuarter(request.getQuarter())
            .setTitle(request.getTitle())
            .setCreatedBy(request.getIdempotencyKey())
            .setState(PackState.DRAFT)
            .build();
    byName.put(pack.getName(), pack);
    Answer.with(observer, pack);
  }

  @Override
  public void getPack(GetPackRequest request, StreamObserver<Pack> observer) {
    find(request.getName(), observer);
  }

  @Override
  public void listPacks(ListPacksRequest request, StreamObserver<ListPacksResponse> observer) {
    Answer.with(observer, ListPacksResponse.newBuilder().addAllPacks(byName.values()).build());
  }

  @Override
  public void updatePack(UpdatePackRequest request, StreamObserver<Pack> observer) {
    byName.computeIfPresent(
        request.getName(),
        (name, now) ->
            now.toBuilder()
                .setTitle(request.getTitle())
                .setMeetingDate(request.getMeetingDate())
                .setExecutiveSummary(request.getExecutiveSummary())
                .clearPrivateSections()
                .addAllPrivateSections(request.getPrivateSectionsList())
                .build());
    find(request.getName(), observer);
  }

  @Override
  public void compilePack(CompilePackRequest request, StreamObserver<Pack> observer) {
    move(request.getName(), PackState.COMPILED, observer);
  }

  @Override
  public void circulatePack(CirculatePackRequest request, StreamObserver<Pack> observer) {
    move(request.getName(), PackState.CIRCULATED, observer);
  }

  @Override
  public void revisePack(RevisePackRequest request, StreamObserver<Pack> observer) {
    move(request.getName(), PackState.COMPILED, observer);
  }

  @Override
  public void publishPack(PublishPackRequest request, StreamObserver<PublicPack> observer) {
    Answer.with(observer, open(request.getName().replace("packs/", "publicPacks/")));
  }

  @Override
  public void listPublicPacks(
      ListPublicPacksRequest request, StreamObserver<ListPublicPacksResponse> observer) {
    Answer.with(
        observer, ListPublicPacksResponse.newBuilder().addPacks(open("publicPacks/01P0")).build());
  }

  private static PublicPack open(String name) {
    return PublicPack.newBuilder().setName(name).setVersion(1).build();
  }

  @Override
  public void listPackFigures(
      ListPackFiguresRequest request, StreamObserver<ListPackFiguresResponse> observer) {
    Answer.with(
        observer,
        ListPackFiguresResponse.newBuilder()
            .addFigures(PackFigure.newBuilder().setReference("{{CM03}}"))
            .build());
  }

  @Override
  public void renderPublicPack(
      RenderPublicPackRequest request, StreamObserver<RenderPackResponse> observer) {
    observer.onNext(
        RenderPackResponse.newBuilder()
            .setFilename("public")
            .setContentType(TYPES.getOrDefault(request.getFormat(), ""))
            .build());
    Answer.with(
        observer,
        RenderPackResponse.newBuilder()
            .setChunk(com.google.protobuf.ByteString.copyFromUtf8(request.getName()))
            .build());
  }

  @Override
  public void renderPack(RenderPackRequest request, StreamObserver<RenderPackResponse> observer) {
    observer.onNext(
        RenderPackResponse.newBuilder()
            .setFilename("pack." + request.getFormat())
            .setContentType(TYPES.getOrDefault(request.getFormat(), ""))
            .build());
    Answer.with(
        observer,
        RenderPackResponse.newBuilder()
            .setChunk(ByteString.copyFromUtf8(request.getFormat() + " " + request.getName()))
            .build());
  }

  private void move(String name, PackState state, StreamObserver<Pack> observer) {
    byName.computeIfPresent(name, (same, now) -> now.toBuilder().setState(state).build());
    find(name, observer);
  }

  private void find(String name, StreamObserver<Pack> observer) {
    Pack pack = byName.get(name);
    if (pack == null) {
      observer.onError(Upstream.refusal(Status.Code.NOT_FOUND, "NOT_FOUND", "There is none."));
      return;
    }
    Answer.with(observer, pack);
  }
}
