package oversight.governance.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Packs;
import oversight.governance.pack.Quotes;
import oversight.governance.paper.Documents;
import oversight.governance.paper.Format;
import oversight.governance.publication.PublicPacks;
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
import oversight.governance.v1.PackServiceGrpc.PackServiceImplBase;
import oversight.governance.v1.PublicPack;
import oversight.governance.v1.PublishPackRequest;
import oversight.governance.v1.RenderPackRequest;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderPublicPackRequest;
import oversight.governance.v1.RevisePackRequest;
import oversight.governance.v1.UpdatePackRequest;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;

/** Answers {@code oversight.governance.v1.PackService}. */
@Component
class PackGrpcService extends PackServiceImplBase {
  private final Packs packs;
  private final PackMessages messages;
  private final Documents documents;
  private final Quotes quotes;
  private final PublicPacks publicPacks;

  PackGrpcService(
      Packs packs,
      PackMessages messages,
      Documents documents,
      Quotes quotes,
      PublicPacks publicPacks) {
    this.packs = packs;
    this.messages = messages;
    this.documents = documents;
    this.quotes = quotes;
    this.publicPacks = publicPacks;
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
            .addAllPacks(page.packs().stream().map(messages::inList).toList())
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
    answer(
        answers,
        () ->
            packs.circulate(
                CallerContext.current(),
                request.getName(),
                request.getEtag(),
                request.getTypedNumbersReason()));
  }

  @Override
  public void revisePack(RevisePackRequest request, StreamObserver<Pack> answers) {
    answer(
        answers,
        () -> packs.revise(CallerContext.current(), request.getName(), request.getReason()));
  }

  @Override
  public void listPackFigures(
      ListPackFiguresRequest request, StreamObserver<ListPackFiguresResponse> answers) {
    answers.onNext(
        ListPackFiguresResponse.newBuilder()
            .addAllFigures(
                quotes.quotables(CallerContext.current(), request.getName()).stream()
                    .map(PackMessages::figure)
                    .toList())
            .build());
    answers.onCompleted();
  }

  @Override
  public void publishPack(PublishPackRequest request, StreamObserver<PublicPack> answers) {
    answers.onNext(
        messages.message(
            publicPacks.publish(CallerContext.current(), request.getName(), request.getSummary())));
    answers.onCompleted();
  }

  @Override
  public void listPublicPacks(
      ListPublicPacksRequest request, StreamObserver<ListPublicPacksResponse> answers) {
    answers.onNext(messages.page(publicPacks.list(request.getPageSize(), request.getPageToken())));
    answers.onCompleted();
  }

  @Override
  public void renderPublicPack(
      RenderPublicPackRequest request, StreamObserver<RenderPackResponse> answers) {
    DocumentPieces.send(
        documents.render(publicPacks.get(request.getName()), Format.of(request.getFormat())),
        answers);
  }

  @Override
  public void renderPack(RenderPackRequest request, StreamObserver<RenderPackResponse> answers) {
    Caller caller = CallerContext.current();
    Format format = Format.of(request.getFormat());
    Edition edition =
        packs.compiled(caller, request.getName(), request.getVersion(), format.name());
    DocumentPieces.send(documents.render(edition, format), answers);
  }

  private void answer(StreamObserver<Pack> answers, Supplier<Edition> work) {
    answers.onNext(messages.message(CallerContext.current(), work.get()));
    answers.onCompleted();
  }
}
