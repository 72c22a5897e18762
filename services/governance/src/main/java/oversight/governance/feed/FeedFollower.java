package oversight.governance.feed;

import io.grpc.Context;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oversight.returns.v1.ReportEvent;

/** Follows one feed for as long as its thread lives, through every break of the connection. */
final class FeedFollower implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

  private final CollaborationClient client;
  private final EventIntake intake;
  private final Backoff backoff = new Backoff();
  private boolean troubled;

  FeedFollower(CollaborationClient client, EventIntake intake) {
    this.client = client;
    this.intake = intake;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        follow();
      } catch (RuntimeException broken) {
        if (!Thread.currentThread().isInterrupted()) {
          report(broken);
        }
      }
      try {
        Thread.sleep(backoff.next());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void follow() {
    try (Context.CancellableContext call = Context.current().withCancellation()) {
      call.run(() -> {
        Iterator<ReportEvent> events = client.follow(intake.cursor(client));
        while (events.hasNext()) {
          intake.take(client, events.next());
          backoff.reset();
          troubled = false;
        }
      });
    }
  }

  /** Says once that a feed is out of reach, not at every attempt. */
  private void report(RuntimeException broken) {
    String slug = client.collaboration().slug();
    if (troubled) {
      LOG.debug("The feed of {} is still out of reach", slug, broken);
    } else {
      LOG.warn("The feed of {} broke ({}); trying again", slug, broken.toString());
    }
    troubled = true;
  }
}
