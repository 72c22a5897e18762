package oversight.collaboration.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Finding;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.UploadStage;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.returns.v1.WatchUploadRequest;

/** A sender is told how an upload is going while it is still being sent. */
class WatchUploadTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String BAD = "CM05,1997-04,,12O,\n";

  private final Clerk analyst = Cmpg.analyst("west-mercia");
  private final CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();

  private static UploadHeader header(String uploadId) {
    return UploadHeader.newBuilder().setQuarter("1997-98-Q1").setUploadId(uploadId).build();
  }

  private static UploadSubmissionRequest chunk(String text) {
    return UploadSubmissionRequest.newBuilder().setChunk(ByteString.copyFromUtf8(text)).build();
  }

  /** More than is looked at to know a file's format. */
  private static String rows(int from, int count) {
    StringBuilder rows = new StringBuilder();
    for (int row = from; row < from + count; row++) {
      rows.append("CM05,1997-05,reason=r-").append(row).append(",1,\n");
    }
    return rows.toString();
  }

  /** What a watcher is told; the upload may not be known at first. */
  private static Iterator<UploadProgress> watch(Clerk clerk, String uploadId) {
    List<Iterator<UploadProgress>> found = new ArrayList<>();
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> {
          Iterator<UploadProgress> progress = asked(clerk, uploadId);
          boolean any = progress.hasNext();
          found.add(progress);
          return any;
        });
    return found.getFirst();
  }

  private static Iterator<UploadProgress> asked(Clerk clerk, String uploadId) {
    return clerk
        .submissions()
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .watchUpload(WatchUploadRequest.newBuilder().setUploadId(uploadId).build());
  }

  private static Refused refusal(Clerk clerk, String uploadId) {
    return Refused.by(() -> asked(clerk, uploadId).hasNext());
  }

  @Test
  void aFirstFindingIsToldWhileTheFileIsStillBeingSent() {
    StreamObserver<UploadSubmissionRequest> upload = analyst.begin(header("long"), answer);
    upload.onNext(chunk(HEADER + BAD + rows(0, 400)));
    Iterator<UploadProgress> progress = watch(analyst, "long");
    UploadProgress seen = progress.next();
    List<Finding> findings = new ArrayList<>(seen.getFindingsList());
    while (findings.isEmpty()) {
      seen = progress.next();
      findings.addAll(seen.getFindingsList());
    }
    assertThat(seen.getStage()).isEqualTo(UploadStage.RECEIVING);
    assertThat(seen.getErrors()).isEqualTo(1);
    assertThat(seen.getBytes()).isGreaterThan(4096);
    assertThat(findings)
        .singleElement()
        .satisfies(found -> {
          assertThat(found.getCode()).isEqualTo("VALUE_NOT_A_NUMBER");
          assertThat(found.getRow()).isEqualTo(2);
          assertThat(found.getColumn()).isEqualTo("value");
        });
    assertThat(answer).as("the file is not here yet").isNotDone();

    upload.onNext(chunk(rows(400, 400) + BAD));
    upload.onCompleted();
    UploadSubmissionResponse taken = Clerk.await(answer);
    while (progress.hasNext()) {
      seen = progress.next();
      findings.addAll(seen.getFindingsList());
    }
    assertThat(seen.getStage()).isEqualTo(UploadStage.FINISHED);
    assertThat(seen.getSubmission()).isEqualTo(taken.getSubmission().getName());
    assertThat(seen.getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(seen.getRows()).isEqualTo(802).isEqualTo(taken.getSubmission().getRows());
    assertThat(seen.getErrors()).isEqualTo(taken.getSubmission().getErrors());
    assertThat(findings)
        .filteredOn(found -> found.getCode().equals("VALUE_NOT_A_NUMBER"))
        .extracting(Finding::getRow)
        .as("each once")
        .containsExactly(2, 803);
  }

  @Test
  void whoComesWhenItIsOverIsToldTheOutcome() {
    UploadSubmissionResponse taken = analyst.upload(header("over"), HEADER + rows(0, 1));
    UploadProgress only = watch(analyst, "over").next();
    assertThat(only.getStage()).isEqualTo(UploadStage.FINISHED);
    assertThat(only.getSubmission()).isEqualTo(taken.getSubmission().getName());
    assertThat(only.getRows()).isEqualTo(1);
  }

  @Test
  void aDryRunEndsWithoutASubmission() {
    analyst.upload(header("dry").toBuilder().setDryRun(true).build(), HEADER + BAD);
    UploadProgress only = watch(analyst, "dry").next();
    assertThat(only.getStage()).isEqualTo(UploadStage.FINISHED);
    assertThat(only.getSubmission()).isEmpty();
    assertThat(only.getState()).isEqualTo(SubmissionState.REJECTED);
  }

  @Test
  void anUploadThatBreaksOffIsSaidToHaveEndedWithoutOutcome() {
    StreamObserver<UploadSubmissionRequest> upload = analyst.begin(header("broken"), answer);
    upload.onNext(chunk(HEADER + rows(0, 400)));
    Iterator<UploadProgress> progress = watch(analyst, "broken");
    upload.onError(Status.CANCELLED.asRuntimeException());
    UploadProgress last = progress.next();
    while (progress.hasNext()) {
      last = progress.next();
    }
    assertThat(last.getStage()).isEqualTo(UploadStage.BROKEN_OFF);
  }

  @Test
  void nobodyElseMayKnowOfAnUpload() {
    analyst.upload(header("mine"), HEADER + rows(0, 2));
    assertThat(watch(analyst, "mine").next().getRows()).isEqualTo(2);
    Refused other = refusal(Cmpg.clerk("second.west-mercia", "west-mercia", "analyst"), "mine");
    assertThat(other.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(other.toString())
        .as("as where there is none")
        .isEqualTo(refusal(analyst, "none").toString().replace("none", "mine"));
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    assertThat(refusal(analyst, "").code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refusal(analyst, "a b").code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(Refused.by(() -> analyst.upload(header("a b"), HEADER)).code())
        .isEqualTo(Code.INVALID_ARGUMENT);
  }

  @Test
  void tooManyWatchersOfOneAccountAreRefusedAndTheUploadGoesOn() {
    Clerk clerk = Cmpg.clerk("watched.west-mercia", "west-mercia", "analyst");
    StreamObserver<UploadSubmissionRequest> upload = clerk.begin(header("crowd"), answer);
    upload.onNext(chunk(HEADER + rows(0, 400)));
    CancellableContext watchers = Context.current().withCancellation();
    watch(clerk, "crowd");
    watchers.run(() -> {
      for (int watcher = 1; watcher < UploadWatch.MOST_OF_ONE; watcher++) {
        assertThat(asked(clerk, "crowd").hasNext()).isTrue();
      }
    });
    Refused ninth = refusal(clerk, "crowd");
    assertThat(ninth.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(ninth.reason()).isEqualTo("RATE_LIMITED");
    watchers.cancel(null);
    assertThat(watch(clerk, "crowd").hasNext()).as("once the others are gone").isTrue();
    upload.onCompleted();
    assertThat(Clerk.await(answer).getSubmission().getRows()).isEqualTo(400);
  }
}
