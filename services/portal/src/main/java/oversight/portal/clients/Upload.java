package oversight.portal.clients;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceStub;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/** Sends a file to a collaboration as fast as the service takes it, never holding all of it. */
public final class Upload {
  private static final int CHUNK_BYTES = 64 * 1024;

  private Upload() {}

  /**
   * Sends it and waits for the answer.
   *
   * @param stub from {@link CollaborationClient#uploads}
   * @param header what comes with the file
   * @param file its bytes, read to the end unless the service answers sooner
   * @throws UnreadableFileException where the file cannot be read; the service then keeps nothing
   * @throws io.grpc.StatusRuntimeException where the service refuses
   */
  public static UploadSubmissionResponse send(
      SubmissionServiceStub stub, UploadHeader header, InputStream file) {
    UploadCall call = new UploadCall();
    stub.uploadSubmission(call);
    try {
      boolean open = call.send(UploadSubmissionRequest.newBuilder().setHeader(header).build());
      byte[] buffer = new byte[CHUNK_BYTES];
      while (open) {
        int read = read(file, buffer);
        if (read == 0) {
          break;
        }
        open =
            call.send(
                UploadSubmissionRequest.newBuilder()
                    .setChunk(ByteString.copyFrom(buffer, 0, read))
                    .build());
      }
      return call.finish();
    } catch (RuntimeException broken) {
      call.cancel(broken);
      throw broken;
    }
  }

  private static int read(InputStream file, byte[] buffer) {
    try {
      int read = Math.max(0, file.read(buffer));
      // What is here already goes together; what is not is not waited for, so that a slow sender
      // is told early what is wrong.
      while (read > 0 && read < buffer.length && file.available() > 0) {
        int more = file.read(buffer, read, buffer.length - read);
        if (more <= 0) {
          break;
        }
        read += more;
      }
      return read;
    } catch (IOException broken) {
      throw new UnreadableFileException(broken);
    }
  }
}
