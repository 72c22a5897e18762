package oversight.collaboration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/** An upload is stored whole and once, or not at all. */
class UploadTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String FILE = HEADER + "CM05,2013-07,,5,\n";

  private static UploadHeader header(String key) {
    return UploadHeader.newBuilder().setQuarter("2013-14-Q2").setIdempotencyKey(key).build();
  }

  private static int submissions() throws Exception {
    return Rows.count("select count(*) from submission");
  }

  @Test
  void aDryRunFindsTheSameAndKeepsNothing() throws Exception {
    Clerk analyst = Cmpg.analyst("staffordshire");
    int before = submissions();
    UploadHeader dry = header("dry").toBuilder().setDryRun(true).build();
    UploadSubmissionResponse good = analyst.upload(dry, FILE);
    assertThat(good.getSubmission().getDryRun()).isTrue();
    assertThat(good.getSubmission().getName()).isEmpty();
    assertThat(good.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    UploadSubmissionResponse bad = analyst.upload(dry, HEADER + "CM99,2013-07,,5,\n");
    assertThat(bad.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(bad.getFindings(0).getCode()).isEqualTo("MEASURE_UNKNOWN");
    assertThat(submissions()).isEqualTo(before);
    assertThat(analyst.upload(header("dry"), FILE).getSubmission().getDryRun()).isFalse();
  }

  @Test
  void theSameKeyAgainReturnsTheFirstAnswerWhateverCameOfIt() throws Exception {
    Clerk analyst = Cmpg.analyst("staffordshire");
    UploadHeader header = header("again").toBuilder().setSubmit(true).build();
    String file = HEADER + "CM05,2013-07,,\"1,000\",\n";
    UploadSubmissionResponse first = analyst.upload(header, file);
    int before = submissions();
    Cmpg.approver("staffordshire").signOff(first.getSubmission());
    assertThat(analyst.upload(header, file)).isEqualTo(first);
    assertThat(submissions()).isEqualTo(before);
  }

  @Test
  void aLongFileThatIsRefusedIsRememberedUnderItsKeyToo() {
    StringBuilder rows = new StringBuilder("measure,period,breakdown,value\n");
    for (int row = 0; row < 60_000; row++) {
      rows.append("CM05,2003-07,reason=r-").append(row).append(",1\n");
    }
    rows.append("CM05,2003-08,,never\n");
    UploadHeader header =
        UploadHeader.newBuilder()
            .setQuarter("2003-04-Q2")
            .setIdempotencyKey("long-refused")
            .build();
    UploadSubmissionResponse first = Cmpg.analyst("west-mercia").upload(header, rows.toString());
    assertThat(first.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(Cmpg.analyst("west-mercia").upload(header, rows.toString()).getSubmission())
        .isEqualTo(first.getSubmission());
  }

  @Test
  void theSameKeyForOtherContentIsRefused() {
    Clerk analyst = Cmpg.analyst("staffordshire");
    analyst.upload(header("other"), FILE);
    for (UploadHeader other :
        List.of(
            header("other"),
            header("other").toBuilder().setSubmit(true).build(),
            header("other").toBuilder().setQuarter("2013-14-Q3").build())) {
      String file = other.equals(header("other")) ? FILE.replace(",5,", ",6,") : FILE;
      Refused refused = Refused.by(() -> analyst.upload(other, file));
      assertThat(refused.code()).isEqualTo(Code.ALREADY_EXISTS);
      assertThat(refused.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
      assertThat(refused.metadata()).containsEntry("idempotencyKey", "other");
    }
    assertThat(Cmpg.analyst("warwickshire").upload(header("other"), FILE).getSubmission().getName())
        .as("another account's key is another key")
        .isNotEmpty();
  }

  @Test
  void concurrentUploadsWithOneKeyYieldOneSubmission() throws Exception {
    int before = submissions();
    List<CompletableFuture<String>> all =
        IntStream.range(0, 6)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() ->
                    Cmpg.analyst("staffordshire")
                        .upload(header("at once"), FILE)
                        .getSubmission()
                        .getName()))
            .toList();
    assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(submissions()).isEqualTo(before + 1);
  }

  @Test
  void aSenderWhoBreaksOffLeavesNothingBehind() throws Exception {
    int before = submissions();
    Set<Path> others = spools();
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    StreamObserver<UploadSubmissionRequest> request =
        Cmpg.analyst("staffordshire").begin(header(""), answer);
    request.onNext(chunk(FILE));
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !others.containsAll(spools()));
    Set<Path> kept = spools();
    kept.removeAll(others);
    request.onError(Status.CANCELLED.asRuntimeException());
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Collections.disjoint(kept, spools()));
    assertThat(submissions()).isEqualTo(before);
  }

  @Test
  void anUploadThatBreaksTheContractMidwayIsRefusedAndLeavesNothingBehind() throws Exception {
    int before = submissions();
    Set<Path> others = spools();
    for (UploadSubmissionRequest wrong :
        List.of(
            UploadSubmissionRequest.getDefaultInstance(),
            UploadSubmissionRequest.newBuilder().setHeader(header("")).build())) {
      CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
      StreamObserver<UploadSubmissionRequest> request =
          Cmpg.analyst("staffordshire").begin(header(""), answer);
      request.onNext(chunk(FILE));
      request.onNext(wrong);
      request.onNext(chunk(FILE));
      assertThat(Refused.by(() -> Clerk.await(answer)).reason()).isEqualTo("INVALID_FIELD");
      Set<Path> kept = spools();
      kept.removeAll(others);
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Collections.disjoint(kept, spools()));
    }
    assertThat(submissions()).isEqualTo(before);
  }

  @Test
  void aChunkBeforeTheHeaderIsRefused() {
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    Cmpg.analyst("staffordshire").begin(UploadHeader.getDefaultInstance(), answer);
    Refused refused = Refused.by(() -> Clerk.await(answer));
    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.message()).contains("quarter");
  }

  @Test
  void aBareQuarterOrAnUnknownForceIsRefusedBeforeAByteIsRead() {
    Clerk analyst = Cmpg.analyst("staffordshire");
    assertThat(
            Refused.by(() ->
                analyst.upload(UploadHeader.newBuilder().setQuarter("Q4 2015").build(), FILE)))
        .satisfies(refused -> {
          assertThat(refused.reason()).isEqualTo("PERIOD_UNCLEAR");
          assertThat(refused.message()).contains("Do you mean 2014-15-Q4");
        });
    assertThat(
            Refused.by(() -> analyst.upload(header("").toBuilder().setForce("essex").build(), FILE))
                .reason())
        .isEqualTo("FORCE_UNKNOWN");
    assertThat(
            Refused.by(() ->
                    analyst.upload(header("").toBuilder().setForce("west-mercia").build(), FILE))
                .reason())
        .isEqualTo("NOT_YOUR_FORCE");
  }

  @Test
  void aHundredThousandRowsPassThroughInFlatMemoryAndComeBackByteForByte() throws Exception {
    int rows = 100_000;
    String note = "n".repeat(400);
    Iterator<ByteString> chunks =
        Stream.concat(
                Stream.of(HEADER),
                IntStream.range(0, rows / 100)
                    .mapToObj(hundred -> {
                      StringBuilder text = new StringBuilder();
                      for (int i = hundred * 100; i < hundred * 100 + 100; i++) {
                        text.append("CM05,2013-08,reason=r-" + i + ",1," + note + "\n");
                      }
                      return text.toString();
                    }))
            .map(ByteString::copyFromUtf8)
            .iterator();
    MemoryPoolMXBean tenured =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Tenured") || pool.getName().contains("Old"))
            .findFirst()
            .orElseThrow();
    System.gc();
    long before = tenured.getUsage().getUsed();
    tenured.resetPeakUsage();
    Clerk analyst = Cmpg.analyst("warwickshire");
    UploadSubmissionResponse answer = analyst.upload(header(""), chunks);
    long grown = tenured.getPeakUsage().getUsed() - before;
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(answer.getSubmission().getRows()).isEqualTo(rows);
    assertThat(answer.getSubmission().getSizeBytes()).isGreaterThan(42_000_000);
    assertThat(grown).as("bytes that outlived the upload").isLessThan(25_000_000);
    List<Long> sizes = new ArrayList<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Iterator<DownloadOriginalResponse> original =
        analyst
            .submissions()
            .downloadOriginal(
                DownloadOriginalRequest.newBuilder()
                    .setName(answer.getSubmission().getName())
                    .build());
    original.forEachRemaining(part -> {
      digest.update(part.getChunk().asReadOnlyByteBuffer());
      sizes.add((long) part.getChunk().size());
    });
    assertThat(sizes.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(answer.getSubmission().getSizeBytes());
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo(answer.getSubmission().getSha256());
  }

  private static UploadSubmissionRequest chunk(String text) {
    return UploadSubmissionRequest.newBuilder()
        .setChunk(ByteString.copyFrom(text, StandardCharsets.UTF_8))
        .build();
  }

  /** Files kept aside by uploads under way, of whatever service on this machine. */
  private static Set<Path> spools() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("oversight-"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
