package oversight.governance.grpc;

import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.StreamObserver;
import java.nio.ByteBuffer;
import oversight.governance.paper.Document;
import oversight.governance.v1.RenderPackResponse;

/** A document as a stream of pieces; the first says what it is. */
final class DocumentPieces {
  private static final int CHUNK = 64 * 1024;

  private DocumentPieces() {}

  static void send(Document document, StreamObserver<RenderPackResponse> answers) {
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
}
