package oversight.local.services;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oversight.local.Home;
import oversight.local.Settings;
import oversight.local.StartupException;
import oversight.local.process.HttpReadiness;
import oversight.local.process.ProcessPlan;
import oversight.local.process.Readiness;
import oversight.local.process.Supervisor;

/** Unpacks, starts and awaits services. */
public final class ServiceStarter {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Settings settings;
  private final Supervisor supervisor;
  private final Map<String, ServiceProgram> programs = new ConcurrentHashMap<>();

  /** For this machine. */
  public ServiceStarter(Settings settings, Supervisor supervisor) {
    this.settings = settings;
    this.supervisor = supervisor;
  }

  /** Unpacks those that are new or were built since, two at a time. */
  public void unpack(List<Service> services) {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Map<Service, Future<ServiceProgram>> unpacked = new HashMap<>();
      for (Service service : services) {
        unpacked.put(
            service,
            two.submit(() ->
                ServiceProgram.unpack(
                    service, settings.root(), new Home(settings.home()).services(), supervisor)));
      }
      for (Map.Entry<Service, Future<ServiceProgram>> each : unpacked.entrySet()) {
        programs.put(each.getKey().name(), each.getValue().get());
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof StartupException plain
          ? plain
          : new StartupException("A service cannot be unpacked.", failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new StartupException("Interrupted while services were unpacked.", hurried);
    }
  }

  /** Starts one without waiting for it. */
  public void start(Service service, Wiring wiring) {
    ServiceProgram program = programs.get(service.name());
    if (program == null) {
      throw new IllegalStateException(service.name() + " was not unpacked.");
    }
    supervisor.start(
        new ProcessPlan(
            service.name(),
            service.kind().stage(),
            program.command(),
            wiring.environment(service),
            ProcessPlan.Signal.TERM));
  }

  /** Waits until one is ready. */
  public void await(Service service) {
    Readiness readiness =
        service.grpc()
            ? new GrpcReadiness(service.port())
            : new HttpReadiness(
                "http://localhost:" + service.port() + "/actuator/health/readiness");
    supervisor.await(service.name(), PATIENCE, readiness);
  }
}
