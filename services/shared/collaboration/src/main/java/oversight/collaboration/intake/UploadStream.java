package oversight.collaboration.intake;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.Supplier;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.service.error.ErrorHandler;
import oversight.service.error.InvalidFieldException;

/** One upload under way: the header decides, then the chunks are read while they arrive. */
public final class UploadStream implements StreamObserver<UploadSubmissionRequest> {
  private final Intake intake;
  private final Caller caller;
  private final ErrorHandler errors;
  private final Function<Receipt, UploadSubmissionResponse> answer;
  private final StreamObserver<UploadSubmissionResponse> response;
  private @Nullable ChunkPipe pipe;
  private @Nullable Supplier supplier;

  /** What is asked, until reading has started. */
  private @Nullable UploadRequest request;

  private final TypedRows lines = new TypedRows();
  private boolean chunks;
  private boolean refused;

  /** Reads an upload of this caller and answers when it is on record. */
  public UploadStream(
      Intake intake,
      Caller caller,
      ErrorHandler errors,
      Function<Receipt, UploadSubmissionResponse> answer,
      StreamObserver<UploadSubmissionResponse> response) {
    this.intake = intake;
    this.caller = caller;
    this.errors = errors;
    this.answer = answer;
    this.response = response;
  }

  @Override
  public void onNext(UploadSubmissionRequest part) {
    if (refused) {
      return;
    }
    ChunkPipe open = pipe;
    if (part.hasHeader()) {
      if (open != null) {
        throw outOfOrder("The header comes once, before the first chunk.");
      }
      try {
        begin(part.getHeader());
      } catch (RuntimeException denied) {
        refused = true;
        throw denied;
      }
    } else if (open == null) {
      throw outOfOrder("The header comes first, and then the chunks.");
    } else if (part.hasRows()) {
      if (chunks) {
        throw mixed();
      }
      start(true);
      open.write(lines.of(part.getRows()));
    } else {
      if (lines.hasBegun()) {
        throw mixed();
      }
      chunks = true;
      start(false);
      open.write(part.getChunk());
    }
  }

  private InvalidFieldException mixed() {
    return outOfOrder("Send a file in chunks, or rows; never both in one stream.");
  }

  @Override
  public void onError(Throwable cancelled) {
    ChunkPipe open = pipe;
    if (open != null) {
      open.breakOff();
    }
  }

  @Override
  public void onCompleted() {
    if (refused) {
      return;
    }
    ChunkPipe open = pipe;
    if (open == null) {
      throw outOfOrder("The upload has no header.");
    }
    start(false);
    open.finish();
  }

  private void begin(UploadHeader header) {
    if (header.getFormat() != UploadFormat.UPLOAD_FORMAT_UNSPECIFIED
        && header.getFormat() != UploadFormat.UPLOAD_FORMAT_CSV
        && header.getFormat() != UploadFormat.UPLOAD_FORMAT_XLSX
        && header.getFormat() != UploadFormat.UPLOAD_FORMAT_ODS) {
      throw new InvalidFieldException(
          ErrorReason.ERROR_REASON_FORMAT_UNKNOWN,
          "header.format",
          "This format is not read here. Send CSV, XLSX or ODS.",
          Map.of("format", header.getFormat().name()));
    }
    UploadRequest asked = UploadRequest.of(header);
    Supplier admitted = intake.admit(caller, asked);
    ChunkPipe opened = new ChunkPipe();
    request = asked;
    supplier = admitted;
    pipe = opened;
    // A call ends by many hands: a message that breaks the contract, a lost connection, a client
    // that cancels. However it ends, nobody waits for chunks any more.
    Context.current().addListener(ended -> opened.breakOff(), Runnable::run);
  }

  /** Starts to read, once it is known whether it is a file or rows that come. */
  private void start(boolean rows) {
    UploadRequest asked = request;
    Supplier admitted = supplier;
    ChunkPipe opened = pipe;
    if (asked == null || admitted == null || opened == null) {
      return;
    }
    request = null;
    UploadRequest known = rows ? asked.ofTypedRows() : asked;
    Thread.ofVirtual()
        .name("intake")
        .start(Context.current().wrap(() -> receive(admitted, known, opened)));
  }

  private void receive(Supplier supplier, UploadRequest request, ChunkPipe chunks) {
    try (chunks) {
      UploadSubmissionResponse done =
          answer.apply(intake.receive(caller, supplier, request, chunks));
      response.onNext(done);
      response.onCompleted();
    } catch (RuntimeException | Error failed) {
      // Where the sender broke off there is nobody left to be told, and nothing is stored.
      if (!chunks.isBroken()) {
        response.onError(errors.handleException(failed));
      }
    }
  }

  private InvalidFieldException outOfOrder(String message) {
    refused = true;
    ChunkPipe open = pipe;
    if (open != null) {
      open.breakOff();
    }
    return new InvalidFieldException("part", message);
  }
}
