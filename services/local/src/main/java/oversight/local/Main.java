package oversight.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import oversight.local.keycloak.Tokens;
import oversight.local.sample.SampleLoader;
import oversight.region.RegionFile;

/** The launcher's commands; {@code ./oversight} calls them. */
public final class Main {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  /** Keycloak's guard against parallel sign-ins of one account lets go of it after a minute. */
  private static final Duration SIGN_IN_PATIENCE = Duration.ofSeconds(90);

  private static final Set<String> OPTIONS = Set.of("--no-sample", "--fresh");

  private Main() {}

  /** {@code up [--no-sample] [--fresh]} or {@code token USER} or {@code audit [USER]}. */
  public static void main(String[] arguments) {
    List<String> given = Arrays.asList(arguments);
    try {
      Settings settings = Settings.from(System.getenv());
      if (given.size() == 2 && given.getFirst().equals("token")) {
        System.out.println(new Tokens(settings.issuer()).of(given.getLast()));
      } else if (!given.isEmpty() && given.size() <= 2 && given.getFirst().equals("audit")) {
        audit(settings, given.size() == 2 ? service -> given.getLast() : Main::reader);
      } else if (!given.isEmpty()
          && given.getFirst().equals("up")
          && OPTIONS.containsAll(given.subList(1, given.size()))) {
        up(settings, given.contains("--fresh"), !given.contains("--no-sample"));
      } else {
        System.err.println(
            "Usage: ./oversight up [--no-sample] [--fresh] | token USER | audit [USER]");
        System.exit(MISUSED);
      }
    } catch (StartupException plain) {
      System.err.println(plain.getMessage());
      System.exit(FAILED);
    }
  }

  /** Who reads a service's trail where nobody else is named: a unit's author is cleared for it. */
  private static String reader(String service) {
    return service.startsWith("collaborations/")
        ? "author." + service.substring("collaborations/".length())
        : "engineer";
  }

  private static void audit(Settings settings, UnaryOperator<String> users) {
    Tokens tokens = new Tokens(settings.issuer());
    AuditCheck check = new AuditCheck(settings.publicUrl(), users.andThen(tokens::of), System.out);
    if (!check.run(RegionFile.read(settings.regionFile()))) {
      System.exit(FAILED);
    }
  }

  private static void up(Settings settings, boolean fresh, boolean sample) {
    Steps steps = new Steps(System.out);
    Platform platform = new Platform(settings, steps);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  steps.say("");
                  steps.say("Stopping Oversight.");
                  platform.close();
                },
                "stop"));
    try {
      platform.start(fresh);
      if (sample) {
        new SampleLoader(
                settings.publicUrl(),
                new Tokens(settings.issuer(), SIGN_IN_PATIENCE),
                new Home(settings.home()).sampleMarker(),
                System.out)
            .load(RegionFile.read(settings.regionFile()));
      }
      steps.say("Oversight is ready at " + settings.publicUrl());
      platform.keepRunning();
    } catch (RuntimeException failed) {
      if (platform.isStopping()) {
        waitForTheEnd();
      }
      throw failed;
    }
  }

  /** A signal came: whatever fails now fails because everything is being stopped. */
  private static void waitForTheEnd() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
