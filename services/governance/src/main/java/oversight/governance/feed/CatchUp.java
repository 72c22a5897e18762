package oversight.governance.feed;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import oversight.returns.v1.ListReportEventsResponse;
import oversight.returns.v1.ReportEvent;

/** Reads every feed to its end now, so that what was just published is bound to a pack. */
@Component
public class CatchUp {
  private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

  /** Who compiles waits no longer than this for collaborations that are slow or down. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CollaborationClients clients;
  private final EventIntake intake;

  CatchUp(CollaborationClients clients, EventIntake intake) {
    this.clients = clients;
    this.intake = intake;
  }

  /** Reads all feeds at once; one that is out of reach is left as it is. */
  public void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          clients.all().stream().map(this::reading).toList(),
          PATIENCE.toMillis(),
          TimeUnit.MILLISECONDS);
      threads.shutdownNow();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    }
  }

  private Callable<Boolean> reading(CollaborationClient client) {
    return () -> {
      try {
        readToTheEnd(client);
        return true;
      } catch (RuntimeException unreachable) {
        LOG.warn(
            "The feed of {} could not be read before compiling ({})",
            client.collaboration().slug(),
            unreachable.toString());
        return false;
      }
    };
  }

  private void readToTheEnd(CollaborationClient client) {
    String after = intake.cursor(client);
    ListReportEventsResponse page = client.list(after);
    while (page.getEventsCount() > 0) {
      for (ReportEvent event : page.getEventsList()) {
        intake.take(client, event);
      }
      after = page.getCursor();
      page = client.list(after);
    }
  }
}
