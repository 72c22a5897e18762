package oversight.governance.grpc;

import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Packs;
import oversight.governance.paper.Document;
import oversight.governance.paper.Documents;
import oversight.governance.paper.Format;
import oversight.governance.v1.CirculatePackRequest;
import oversight.governance.v1.CompilePackRequest;
import oversight.governance.v1.CreatePackRequest;
import oversight.governance.v1.GetPackRequest;
import oversight.governance.v1.ListPacksRequest;
import oversight.governance.v1.ListPacksResponse;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackServiceGrpc.PackServiceImplBase;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.UpdatePackRequest;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;

/** Answers {@code oversight.governance.v1.PackService}. */
@Component
class PackGrpcService extends PackServiceImplBase {
  private static final int CHUNK = 64 * 1024;

  private final Packs packs;
  private final PackMessages messages;
  private final Documents documents;

  PackGrpcService(Packs packs, PackMessages messages, Documents documents) {
    this.packs = packs;
    this.messages = messages;
    this.documents = documents;
  }

  @Override
  public void createPack(CreatePackRequest request, StreamObserver<Pack> answers) {
    answer(answers, () -> packs.create(CallerContext.current(), request));
  }

  @Override
  public void getPack(GetPackRequest request, StreamObserver<Pack> answers) {
    answer(answers, () -> packs.get(CallerContext.current(), request.getName()));
  }

  @Override
  public void listPacks(ListPacksRequest request, StreamObserver<ListPacksResponse> answers) {
    Packs.Page page =
        packs.list(CallerContext.current(), request.getPageSize(), request.getPageToken());
    answers.onNext(
        ListPacksResponse.newBuilder()
            .addAllPacks(page.packs().stream().map(messages::message).toList())
            .setNextPageToken(page.next())
            .build());
    answers.onCompleted();
  }

  @Override
  public void updatePack(UpdatePackRequest request, StreamObserver<Pack> answers) {
    answer(answers, () -> packs.update(CallerContext.current(), request));
  }

  @Override
  public void compilePack(CompilePackRequest request, StreamObserver<Pack> answers) {
    answer(answers, () -> packs.compile(CallerContext.current(), request.getName()));
  }

  @Override
  public void circulatePack(CirculatePackRequest request, StreamObserver<Pack> answers) {
    answer(answers, () -> packs.circulate(CallerContext.current(), request.getName()));
  }

  @Override
  public void renderPack(RenderPackRequest request, StreamObserver<RenderPackResponse> answers) {
    Caller caller = CallerContext.current();
    Format format = Format.of(request.getFormat());
    Edition edition =
        packs.compiled(caller, request.getName(), request.getVersion(), format.name());
    Document document = documents.render(edition, format);
    RenderPackResponse.Builder answer =
        RenderPackResponse.newBuilder()
            .setFilename(document.filename())
            .setContentType(document.contentType());
    ByteBuffer bytes = ByteBuffer.wrap(document.bytes());
    do {
      int length = Math.min(CHUNK, bytes.remaining());
      answer.setChunk(UnsafeByteOperations.unsafeWrap(bytes.slice(bytes.position(), length)));
      answers.onNext(answer.build());
      bytes.position(bytes.position() + length);
      answer = RenderPackResponse.newBuilder();
    } while (bytes.hasRemaining());
    answers.onCompleted();
  }

  private void answer(StreamObserver<Pack> answers, Supplier<Edition> work) {
    answers.onNext(messages.message(work.get()));
    answers.onCompleted();
  }
}
