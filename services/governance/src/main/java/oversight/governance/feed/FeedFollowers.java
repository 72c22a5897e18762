package oversight.governance.feed;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows every feed, each on a thread of its own: one that is down stops neither the others nor
 * us.
 */
@Component
final class FeedFollowers implements SmartLifecycle {
  private final CollaborationClients clients;
  private final EventIntake intake;
  private final List<Thread> threads = new ArrayList<>();

  FeedFollowers(CollaborationClients clients, EventIntake intake) {
    this.clients = clients;
    this.intake = intake;
  }

  @Override
  public synchronized void start() {
    for (CollaborationClient client : clients.all()) {
      threads.add(
          Thread.ofVirtual()
              .name("feed-" + client.collaboration().slug())
              .start(new FeedFollower(client, intake)));
    }
  }

  @Override
  public synchronized void stop() {
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public synchronized boolean isRunning() {
    return !threads.isEmpty();
  }
}
