package oversight.local.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import oversight.local.Home;
import oversight.local.RunningPlatform;
import oversight.local.Secrets;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;

/**
 * A million figures through the gateway of the whole platform, as a CSV over HTTP, as a file over
 * gRPC and as typed rows over gRPC: read, checked by all rules, stored and acknowledged. Beside it,
 * PostgreSQL's own copy of the same file into a bare table with a column for each of the file's and
 * a key over measure, period and breakdown, in the same database: what {@code psql \copy} does.
 * Every service has a heap of 256 MiB. Arguments: rows (1000000), runs (5).
 */
public final class FrontDoorBench {
  /** As in a region, and not as on a laptop: with the thorough compiler. */
  private static final String JAVA_OPTIONS = "-Xmx256m -XX:TieredStopAtLevel=4";

  private static final int SMALL = 10_000;

  private final RunningPlatform platform;
  private final Wire wire;
  private int year = 1900;

  private FrontDoorBench(RunningPlatform platform, Wire wire) {
    this.platform = platform;
    this.wire = wire;
  }

  /** A way in. */
  private interface Way {
    Submission send(String quarter, byte[] file) throws Exception;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    try (RunningPlatform platform =
            new RunningPlatform(
                Map.of("OVERSIGHT_JAVA_OPTIONS", JAVA_OPTIONS), "--fresh", "--no-sample");
        Wire wire = new Wire(platform)) {
      FrontDoorBench bench = new FrontDoorBench(platform, wire);
      // The first calls find everything cold.
      bench.compare("HTTP, CSV", bench::overHttp, SMALL, 3);
      bench.compare("gRPC, file", bench::inChunks, SMALL, 3);
      bench.compare("gRPC, typed rows", bench::asRows, SMALL, 3);
      bench.tellMemory();
      bench.compare("HTTP, CSV", bench::overHttp, rows, runs);
      bench.compare("gRPC, file", bench::inChunks, rows, runs);
      bench.compare("gRPC, typed rows", bench::asRows, rows, runs);
      bench.tellMemory();
    }
    System.exit(0);
  }

  private void compare(String what, Way way, int rows, int runs) throws Exception {
    List<Double> peer = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> signing = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      year++;
      wire.renewTokens("systems.staffordshire", "approver.staffordshire");
      byte[] file = file(year, rows);
      peer.add(seconds(() -> copyBare(file)));
      Submission[] sent = new Submission[1];
      ours.add(
          seconds(() -> {
            sent[0] = way.send("%d-%02d-Q2".formatted(year, (year + 1) % 100), file);
            return true;
          }));
      if (sent[0].getState() != SubmissionState.SUBMITTED || sent[0].getRows() != rows) {
        throw new IllegalStateException(sent[0].toString());
      }
      signing.add(
          seconds(() -> {
            wire.signOff("approver.staffordshire", sent[0]);
            return true;
          }));
    }
    System.out.printf(
        "%s: %,d rows, medians of %d: copy %,.0f rows/s, upload %,.0f rows/s (%.2f s), ratio %.2f"
            + " (at least 0.5); sign-off %.1f ms (under 20)%n",
        what,
        rows,
        runs,
        rows / median(peer),
        rows / median(ours),
        median(ours),
        median(peer) / median(ours),
        median(signing) * 1000);
  }

  private static UploadHeader header(String quarter) {
    return UploadHeader.newBuilder()
        .setForce("staffordshire")
        .setQuarter(quarter)
        .setSubmit(true)
        .build();
  }

  private Submission inChunks(String quarter, byte[] file) {
    return wire.sendFile(header(quarter), file);
  }

  private Submission asRows(String quarter, byte[] file) {
    return wire.sendRows(header(quarter), file);
  }

  private Submission overHttp(String quarter, byte[] file) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          platform.publicUrl()
                              + "/api/v1/collaborations/cmpg/submissions?force=staffordshire"
                              + "&submit=true&quarter="
                              + quarter))
                  .header("Content-Type", "text/csv")
                  .header("Authorization", "Bearer " + wire.token("systems.staffordshire"))
                  .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return Answers.submission(answer.body());
    }
  }

  /** Seizures by very many reasons, and breath tests with their failures by very many campaigns. */
  private static byte[] file(int year, int rows) {
    StringBuilder text = new StringBuilder("measure,period,breakdown,value,note\n");
    for (int i = 0; i < rows; i++) {
      int number = i / 9;
      text.append(
          switch (i % 3) {
            case 0 -> "CM05,";
            case 1 -> "CM03.tests,";
            default -> "CM03.failures,";
          });
      text.append(year).append("-0").append(7 + i / 3 % 3);
      text.append(i % 3 == 0 ? ",reason=r-" : ",campaign=c-").append(number).append(',');
      text.append(i % 3 == 1 ? 1000 + number % 1000 : number % 1000).append(",\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private boolean copyBare(byte[] file) throws SQLException, IOException {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/cmpg".formatted(platform.settings().postgresPort());
    String password = new Secrets(new Home(platform.settings().home()).secrets()).of("postgres");
    try (Connection database = DriverManager.getConnection(url, "postgres", password);
        Statement statement = database.createStatement()) {
      statement.execute("drop table if exists bare");
      statement.execute(
          "create table bare (measure text, period text, breakdown text, value numeric, note text,"
              + " primary key (measure, period, breakdown))");
      database
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bare from stdin with (format csv, header)", new ByteArrayInputStream(file));
      return true;
    }
  }

  /** The most memory that the processes on the way have had, all of it: heap, code and stacks. */
  private void tellMemory() throws IOException {
    for (ProcessHandle process : platform.children()) {
      String line = String.join(" ", process.info().arguments().orElse(new String[0]));
      for (String name : List.of("gateway", "portal", "cmpg")) {
        if (line.contains("/" + name + "/") || line.contains("oversight-" + name)) {
          System.out.printf("%s: %s%n", name, most(process.pid()));
        }
      }
    }
  }

  private static String most(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (!Files.exists(status)) {
      return "not known on this system";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("not known");
  }

  private static double seconds(Callable<Boolean> work) throws Exception {
    long start = System.nanoTime();
    if (!work.call()) {
      throw new IllegalStateException("Nothing came of it.");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
