package oversight.collaboration.feed;

import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.service.database.CallerTransactions;

/** Sends a follower what there is, and then each event as it is published. */
@Component
public class FeedFollower {
  private static final int BATCH = 100;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
  private static final Duration WHILE_NOT_READY = Duration.ofMillis(50);

  /** A token is looked at when a call begins, so no call lasts much longer than a token. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Feed feed;
  private final FeedSignal signal;
  private final Views views;
  private final CallerTransactions transactions;

  FeedFollower(Feed feed, FeedSignal signal, Views views, CallerTransactions transactions) {
    this.feed = feed;
    this.signal = signal;
    this.views = views;
    this.transactions = transactions;
  }

  /**
   * Follows until the follower is gone, the service stops, or ten minutes have passed; the call
   * then ends well, and the follower resumes with the cursor of the last event.
   */
  public <M> void follow(
      Caller caller,
      long after,
      Function<FeedEvent, M> toMessage,
      ServerCallStreamObserver<M> response) {
    // Whoever cancels is found out by looking, not by an exception from the next message.
    response.setOnCancelHandler(() -> {});
    long end = System.nanoTime() + LONGEST.toNanos();
    long cursor = after;
    try {
      while (!response.isCancelled() && signal.isRunning() && System.nanoTime() < end) {
        long seen = signal.count();
        long from = cursor;
        List<FeedEvent> events = transactions.read(caller, () -> feed.resume(from, BATCH));
        if (!events.isEmpty()) {
          views.record(caller, "FollowReports", "reports/feed");
        }
        for (FeedEvent event : events) {
          while (!response.isReady() && !response.isCancelled()) {
            Thread.sleep(WHILE_NOT_READY.toMillis());
          }
          if (response.isCancelled()) {
            return;
          }
          response.onNext(toMessage.apply(event));
          cursor = event.number();
        }
        if (events.isEmpty()) {
          signal.await(seen, LOOK_AGAIN);
        }
      }
      if (!response.isCancelled()) {
        response.onCompleted();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
