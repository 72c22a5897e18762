package oversight.collaboration.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.testing.TestIssuer;

/**
 * Every force of a large made-up region sends its quarter at the same moment, as on the last
 * afternoon before the deadline: none may fail, and the 95th percentile of their times is beside
 * the time of one force that sends alone. Arguments: forces (40), rows each (2000), runs (5).
 */
public final class CrowdBench {
  private static final int ALONE = 9;
  private static final int FIRST_YEAR = 1980;

  private CrowdBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int forces = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2000;
    int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Path region = regionOf(forces);
    try (TestIssuer issuer = TestIssuer.start();
        RunningCollaboration service =
            RunningCollaboration.start(
                "roads",
                region.toString(),
                "file:../../cmpg/src/main/resources/catalogue.yaml",
                issuer)) {
      List<Clerk> analysts = new ArrayList<>();
      for (int force = 0; force < forces; force++) {
        analysts.add(
            new Clerk(service.as(issuer.token("analyst." + force, slug(force), "analyst"))));
      }
      // The first calls find everything cold.
      together(analysts, FIRST_YEAR, rows);
      List<Double> ratios = new ArrayList<>();
      for (int run = 0; run < runs; run++) {
        ratios.add(run(analysts, FIRST_YEAR + 1 + run * (ALONE + 1), rows));
      }
      System.out.printf(
          "%d forces of %,d rows at once, none failed; 95th percentile against one alone, median of"
              + " %d: %.1f times (at most 10)%n",
          forces, rows, runs, UploadBench.median(ratios));
    } finally {
      Files.delete(region);
    }
    System.exit(0);
  }

  private static double run(List<Clerk> analysts, int year, int rows) throws Exception {
    List<Double> alone = new ArrayList<>();
    for (int i = 0; i < ALONE; i++) {
      int own = year + i;
      alone.add(UploadBench.seconds(() -> send(analysts.getFirst(), own, rows)));
    }
    long start = System.nanoTime();
    List<Double> crowd = together(analysts, year + ALONE, rows).stream().sorted().toList();
    double all = (System.nanoTime() - start) / 1e9;
    double single = UploadBench.median(alone);
    double percentile = crowd.get((int) Math.ceil(crowd.size() * 0.95) - 1);
    System.out.printf(
        "one alone %.0f ms (median of %d); %d at once: median %.0f ms, 95th percentile %.0f ms,"
            + " slowest %.0f ms, all %.2f s (%,.0f rows/s); ratio %.1f%n",
        single * 1000,
        ALONE,
        crowd.size(),
        UploadBench.median(crowd) * 1000,
        percentile * 1000,
        crowd.getLast() * 1000,
        all,
        crowd.size() * rows / all,
        percentile / single);
    return percentile / single;
  }

  /** How long each took, from one signal for all; any that fails ends the bench. */
  private static List<Double> together(List<Clerk> analysts, int year, int rows) throws Exception {
    CountDownLatch signal = new CountDownLatch(1);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Double>> sent = new ArrayList<>();
      for (Clerk analyst : analysts) {
        Callable<Double> sending =
            () -> {
              signal.await();
              return UploadBench.seconds(() -> send(analyst, year, rows));
            };
        sent.add(senders.submit(sending));
      }
      signal.countDown();
      List<Double> seconds = new ArrayList<>();
      for (Future<Double> each : sent) {
        seconds.add(each.get());
      }
      return seconds;
    }
  }

  private static Submission send(Clerk analyst, int year, int rows) {
    UploadHeader header =
        UploadHeader.newBuilder()
            .setQuarter("%d-%02d-Q2".formatted(year, (year + 1) % 100))
            .setSubmit(true)
            .build();
    Submission submission = analyst.upload(header, UploadBench.file(year, rows)).getSubmission();
    if (submission.getState() != SubmissionState.SUBMITTED || submission.getRows() != rows) {
      throw new IllegalStateException(submission.toString());
    }
    return submission;
  }

  private static String slug(int force) {
    return "force-" + force;
  }

  /** A region's file with as many forces, all of them members of its roads group. */
  private static Path regionOf(int forces) throws IOException {
    StringBuilder known = new StringBuilder();
    StringBuilder offices = new StringBuilder();
    StringBuilder members = new StringBuilder();
    for (int force = 0; force < forces; force++) {
      known.append(
          "  - {slug: %s, code: E230001%02d, name: Force %d, shortName: F%d}\n"
              .formatted(slug(force), force, force, force));
      offices.append(
          "  - {slug: pcc-%s, name: Commissioner of force %d, force: %s}\n"
              .formatted(slug(force), force, slug(force)));
      members.append("      - {force: %s}\n".formatted(slug(force)));
    }
    String yaml =
        """
        region: {slug: wide, name: Wide region, board: Wide board}
        forces:
        %soffices:
        %ssecretariat: {slug: wide-policy, name: Wide policy team}
        collaborations:
          - slug: roads
            name: Wide roads policing
            members:
        %s\
        """
            .formatted(known, offices, members);
    return Files.writeString(
        Files.createTempFile("oversight-region", ".yaml"), yaml, StandardCharsets.UTF_8);
  }
}
