package oversight.governance.grpc;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;
import oversight.governance.document.RecordDocuments;
import oversight.governance.paper.Format;
import oversight.governance.v1.DocumentServiceGrpc.DocumentServiceImplBase;
import oversight.governance.v1.RenderPackResponse;
import oversight.governance.v1.RenderRecordRequest;
import oversight.identity.grpc.CallerContext;

/** Answers {@code oversight.governance.v1.DocumentService}. */
@Component
class DocumentGrpcService extends DocumentServiceImplBase {
  private final RecordDocuments documents;

  DocumentGrpcService(RecordDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void renderRecord(
      RenderRecordRequest request, StreamObserver<RenderPackResponse> answers) {
    DocumentPieces.send(
        documents.render(
            CallerContext.current(),
            request.getName(),
            request.getDocument(),
            Format.of(request.getFormat())),
        answers);
  }
}
