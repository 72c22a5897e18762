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
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.ListPacksResponse;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFormat;
import oversight.governance.v1.PackServiceGrpc.PackServiceImplBase;
import oversight.governance.v1.PackState;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
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
