package oversight.collaboration.bench;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/**
 * A million figures sent over gRPC to a running service, read, checked by all rules, stored and
 * acknowledged, beside PostgreSQL's own copy of the same file into a bare table with a column for
 * each of the file's and a key over measure, period and breakdown. Arguments: rows (1000000), runs
 * (5).
 */
public final class UploadBench {
  private static final int CHUNK = 1 << 18;

  private UploadBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Clerk analyst = Cmpg.analyst("staffordshire");
    // The first calls find everything cold.
    send(analyst, 1990, file(1990, 20_000), 20_000);
    List<Double> peer = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> signing = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      int year = 1991 + run;
      byte[] file = file(year, rows);
      peer.add(seconds(() -> copyBare(file)));
      Submission[] sent = new Submission[1];
      ours.add(
          seconds(() -> {
            sent[0] = send(analyst, year, file, rows);
            return true;
          }));
      signing.add(seconds(() -> Cmpg.approver("staffordshire").signOff(sent[0])));
      System.out.printf(
          "run %d: copy %.2f s, upload %.2f s, sign-off %.1f ms%n",
          run + 1, peer.getLast(), ours.getLast(), signing.getLast() * 1000);
    }
    System.out.printf(
        "%,d rows, medians of %d: copy %,.0f rows/s, upload %,.0f rows/s, ratio %.2f;"
            + " sign-off %.1f ms%n",
        rows,
        runs,
        rows / median(peer),
        rows / median(ours),
        median(peer) / median(ours),
        median(signing) * 1000);
    System.exit(0);
  }

  private static Submission send(Clerk analyst, int year, byte[] file, int rows) {
    UploadHeader header =
        UploadHeader.newBuilder()
            .setQuarter("%d-%02d-Q2".formatted(year, (year + 1) % 100))
            .setSubmit(true)
            .build();
    UploadSubmissionResponse answer = analyst.upload(header, chunks(file));
    Submission submission = answer.getSubmission();
    if (submission.getState() != SubmissionState.SUBMITTED || submission.getRows() != rows) {
      throw new IllegalStateException(submission + " " + answer.getFindingsList());
    }
    return submission;
  }

  private static Iterator<ByteString> chunks(byte[] file) {
    List<ByteString> chunks = new ArrayList<>();
    for (int from = 0; from < file.length; from += CHUNK) {
      chunks.add(ByteString.copyFrom(file, from, Math.min(CHUNK, file.length - from)));
    }
    return chunks.iterator();
  }

  /**
   * A quarter's seizures by very many reasons and breath tests with their failures by very many
   * campaigns, which nothing but this bench has.
   */
  static byte[] file(int year, int rows) {
    StringBuilder text = new StringBuilder("measure,period,breakdown,value,note\n");
    for (int i = 0; i < rows; i++) {
      int number = i / 9;
      switch (i % 3) {
        case 0 ->
            text.append("CM05,")
                .append(year)
                .append("-0")
                .append(7 + i / 3 % 3)
                .append(",reason=r-")
                .append(number)
                .append(',')
                .append(number % 1000);
        case 1 ->
            text.append("CM03.tests,")
                .append(year)
                .append("-0")
                .append(7 + i / 3 % 3)
                .append(",campaign=c-")
                .append(number)
                .append(',')
                .append(1000 + number % 1000);
        default ->
            text.append("CM03.failures,")
                .append(year)
                .append("-0")
                .append(7 + i / 3 % 3)
                .append(",campaign=c-")
                .append(number)
                .append(',')
                .append(number % 1000);
      }
      text.append(",\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean copyBare(byte[] file) throws Exception {
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("drop table if exists bare");
      statement.execute(
          "create table bare (measure text, period text, breakdown text, value numeric, note text,"
              + " primary key (measure, period, breakdown))");
      owner
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bare from stdin with (format csv, header)", new ByteArrayInputStream(file));
    }
    return true;
  }

  static double seconds(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    Object done = work.call();
    if (done == null) {
      throw new IllegalStateException("Nothing came of it.");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
