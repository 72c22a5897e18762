package oversight.local.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import oversight.local.StartupException;
import oversight.local.keycloak.Tokens;
import oversight.local.sample.FrontDoor.Answer;
import oversight.region.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads the sample through the front door: forces upload, approvers sign off, authors publish, a
 * policy officer compiles the pack and keeps the registers. Whatever is there already is left as it
 * is, so a loader that was stopped half-way goes on where it was.
 */
public final class SampleLoader {
  private static final String OFFICER = "rpo.ct";

  private final FrontDoor door;
  private final Path marker;
  private final PrintStream out;

  /**
   * A loader.
   *
   * @param publicUrl where the platform is
   * @param tokens of those who upload, sign and write
   * @param marker the file that remembers what was loaded
   * @param out where progress is shown
   */
  public SampleLoader(String publicUrl, Tokens tokens, Path marker, PrintStream out) {
    this.door = new FrontDoor(publicUrl, tokens);
    this.marker = marker;
    this.out = out;
  }

  /**
   * Loads what is missing.
   *
   * @throws StartupException where something in the sample is refused
   */
  public void load(Region region) {
    if (!region.slug().equals(Sample.REGION)) {
      out.println("There is no sample for the " + region.name() + "; it starts empty.");
      return;
    }
    Sample sample = Sample.of(region);
    if (sample.fingerprint().equals(remembered())) {
      return;
    }
    int steps =
        sample.returns().size()
            + sample.reports().size()
            + sample.packs().size()
            + SampleRegisters.REGISTERS.size()
            + 3;
    try (Progress progress = new Progress(out, steps)) {
      loadReturns(sample.returns(), progress);
      new SampleStepChanges(door).load();
      progress.step();
      new SampleUnitRecords(door).load();
      progress.step();
      new SampleRecords(door).load();
      progress.step();
      for (PlannedReport report : sample.reports()) {
        publish(report);
        progress.step();
      }
      for (String quarter : sample.packs()) {
        compile(quarter);
        progress.step();
      }
      SampleRegisters registers = new SampleRegisters(door, OFFICER);
      for (String register : SampleRegisters.REGISTERS) {
        registers.load(register);
        progress.step();
      }
    }
    remember(sample.fingerprint());
  }

  /** Suppliers side by side, each one's quarters in order. */
  private void loadReturns(List<Return> returns, Progress progress) {
    Map<String, List<Return>> suppliers =
        returns.stream().collect(Collectors.groupingBy(Return::supplier));
    List<Future<?>> work = new ArrayList<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Return> ofOne : suppliers.values()) {
        work.add(
            each.submit(() -> {
              for (Return file : ofOne) {
                load(file);
                progress.step();
              }
            }));
      }
    }
    work.forEach(SampleLoader::await);
  }

  private void load(Return file) {
    Answer uploaded = door.upload(file).orFail(file.toString());
    JsonNode submission = uploaded.body().path("submission");
    String path = "/api/v1/" + submission.path("name").asString();
    String state = submission.path("state").asString();
    if (state.equals("CHECKED")) {
      state = explain(file, path, uploaded.body().path("findings"));
    }
    if (state.equals("SUBMITTED")) {
      Answer signed = door.move(file.approver(), path + ":signOff");
      if (!signed.reason().equals("ILLEGAL_MOVE")) {
        signed.orFail("the sign-off of " + file);
      }
    }
  }

  /** What is made up may lie far from what was made up before; a published figure has its note. */
  private String explain(Return file, String path, JsonNode findings) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    ArrayNode explanations = request.putArray("explanations");
    for (JsonNode finding : findings) {
      if (finding.path("needsExplanation").asBoolean()) {
        explanations
            .addObject()
            .put("finding", finding.path("number").asInt())
            .put("text", AirCalls.NOTE);
      }
    }
    door.post(file.uploader(), path + ":explain", file.idempotencyKey(), request.toString())
        .orFail("the explanation of " + file);
    return door.move(file.uploader(), path + ":submit")
        .orFail(file.toString())
        .body()
        .path("state")
        .asString();
  }

  private void publish(PlannedReport report) {
    if (door.get(report.author(), report.path()).succeeded()) {
      return;
    }
    door.put(report.author(), report.path() + "/commentary", report.commentary())
        .orFail("the commentary on " + report.path());
    door.post(
            report.author(),
            report.path() + ":publish",
            "sample-" + Return.sha256(report.toString()),
            "{}")
        .orFail("the publication of " + report.path());
  }

  private void compile(String quarter) {
    String key = "sample-pack-" + quarter;
    Answer created =
        door.post(OFFICER, "/api/v1/packs", key, "{\"quarter\":\"" + quarter + "\"}")
            .orFail("the pack for " + quarter);
    String path = "/api/v1/" + created.body().path("name").asString();
    String state = door.get(OFFICER, path).orFail(path).body().path("state").asString();
    if (state.equals("DRAFT")) {
      state = door.move(OFFICER, path + ":compile").orFail(path).body().path("state").asString();
    }
    if (state.equals("COMPILED")) {
      door.move(OFFICER, path + ":circulate").orFail(path);
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof StartupException plain) {
        throw plain;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StartupException("Interrupted while the sample was loaded.", hurried);
    }
  }

  private String remembered() {
    try {
      return Files.exists(marker) ? Files.readString(marker) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void remember(String fingerprint) {
    try {
      Files.writeString(marker, fingerprint);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
